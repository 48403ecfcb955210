import { launchChromium, openPage } from './tests/browser/page.ts';
import { serveSite } from './src/site/serve.ts';
const { server, url } = await serveSite('dist', { port: 0 });
const b = await launchChromium('/usr/bin/chromium');
for (const [lang, w, h, dark] of [['en', 360, 740, false], ['fr', 360, 740, true], ['en', 768, 1024, true], ['fr', 768, 1024, false], ['en', 1440, 900, true], ['fr', 1440, 900, false]] as const) {
  const { page, errors, foreign } = await openPage(b, `${url}${lang}/figures/`, { width: w, height: h, dark });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.screenshot({ path: `/tmp/h/links-scratch/fig-${lang}-${w}.png`, fullPage: true });
  console.log(lang, w, 'errors', errors, foreign, 'overflow', over);
  if (w === 1440 && lang==='fr') await page.pdf({ path: '/tmp/h/links-scratch/fig.pdf', format: 'A4' });
}
await b.close(); server.close();
