/**
 * What a screen reader is given while somebody works by keyboard: of the element in focus its role, name, value and
 * state as the browser computes them, and every text that a live region says meanwhile. Written down line by line, as a
 * transcript to be read and kept.
 */
import type { Page, SerializedAXNode } from 'puppeteer-core';

export interface Listener {
  /** Presses a key and writes down what is heard once the page is at rest. */
  press(key: Key, times?: number): Promise<void>;
  /** Types text into the field in focus. */
  type(text: string): Promise<void>;
  /** A line of the person's own: what they mean to do. */
  note(text: string): void;
  /** A line that stands on the page, as it is read. */
  line(text: string): void;
  /** What is in focus now. */
  here(): Promise<void>;
  readonly transcript: () => string;
}

type Key = Parameters<Page['keyboard']['press']>[0];

/** Announced politely or at once; `status` and `alert` are such regions by their role. */
const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';

/** What is said only while something is on its way, or once in a while: whether it is heard depends on the machine. */
const PASSING = /^(Loading…|Chargement…|Hints|Conseils)/;

export async function listenTo(page: Page): Promise<Listener> {
  const lines: string[] = [];
  await page.evaluate((selector: string) => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    const tell = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement;
      const text = element?.closest(selector)?.textContent?.replace(/\s+/g, ' ').trim();
      if (text && heard.at(-1) !== text) heard.push(text);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        tell(target);
        for (const node of addedNodes)
          if (node instanceof Element) for (const region of node.querySelectorAll(selector)) tell(region);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, LIVE);

  const atRest = async (): Promise<void> => {
    await page.waitForNetworkIdle({ idleTime: 80, timeout: 10_000 }).catch(() => undefined);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };
  const here = async (): Promise<void> => {
    const focused = (await page.evaluateHandle(() => document.activeElement)).asElement();
    const node = focused ? await page.accessibility.snapshot({ root: focused, interestingOnly: false }) : null;
    const said = focused && (await focused.evaluate((element) => (element as Element).getAttribute('aria-valuetext')));
    lines.push(`  ${node ? wordsOf(said === null ? node : { ...node, value: said }) : '(nothing)'}`);
  };
  const heard = async (): Promise<void> => {
    const said = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    for (const text of said.filter((one) => !PASSING.test(one))) lines.push(`  says: ${text}`);
  };
  return {
    async press(key, times = 1) {
      for (let press = 0; press < times; press += 1) {
        await page.keyboard.press(key);
        await atRest();
      }
      lines.push(`[${key}${times > 1 ? ` ×${times}` : ''}]`);
      await here();
      await heard();
    },
    async type(text) {
      await page.keyboard.type(text);
      await atRest();
      lines.push(`[types ${text}]`);
      await here();
      await heard();
    },
    note: (text) => void lines.push('', `# ${text}`),
    line: (text) => void lines.push(`  ${text.replace(/\s+/g, ' ').trim()}`),
    here,
    transcript: () => `${lines.join('\n').trim()}\n`,
  };
}

/** `button "Play", pressed` */
function wordsOf(node: SerializedAXNode): string {
  const states = [
    typeof node.value === 'undefined' ? null : String(node.value),
    node.pressed === true ? 'pressed' : node.pressed === false ? 'not pressed' : null,
    node.expanded === true ? 'expanded' : node.expanded === false ? 'collapsed' : null,
    node.checked === true ? 'checked' : null,
    node.disabled ? 'disabled' : null,
    node.description ?? null,
  ].filter((one) => one !== null && one !== '');
  return [`${node.role}${node.name ? ` "${node.name}"` : ''}`, ...states].join(', ');
}
