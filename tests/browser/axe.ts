/** What axe-core finds on a page as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A line for each fault; none where all is well. `within`: a selector of the part that is looked at. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  // Where a page was opened without scripts this one needs them.
  await page.setJavaScriptEnabled(true);
  // Run by the driver and not by the page, whose policy would refuse it.
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: { run(root: Element): Promise<AxeResults> } }).axe.run(
        document.querySelector(selector)!,
      ),
    within,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
