import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ownPage, PageError, zipOf } from '../../src/embed/builder/selfHosted.ts';
import { embedEn } from '../../src/i18n/embed.en.ts';
import { oembed } from '../../src/site/oembed.ts';

const HOME = '../../../../../releases/1/embed/';
const data = {
  home: HOME,
  site: '../../../../../',
  full: '../../../../../en/',
  frozen: true,
  index: { lang: 'en', version: '1', title: 'a </b> $& "../../' },
};
const page = [
  '<html lang="en">',
  '<link rel="icon" href="../../../../../favicon.svg">',
  `<link rel="stylesheet" href="${HOME}embed.css">`,
  `<script defer src="${HOME}embed.en.js"></script>`,
  '<h1 id="headline">X</h1><p class="date">1 May</p><section id="frozen"><a href="../../../../../en/embed/x/">newest</a></section>',
  `<script type="application/json" id="data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
].join('\n');

describe('a view for one’s own server', () => {
  const own = ownPage(page, { site: 'https://atlas.example/a/', words: embedEn, view: 'x' });

  it('finds its files beside it, and the atlas by its whole address', () => {
    expect(own.html).toContain('href="favicon.svg"');
    expect(own.html).toContain('href="embed.css"');
    expect(own.html).toContain('src="embed.en.js"');
    expect(own.html).toContain('href="https://atlas.example/a/en/embed/x/"');
    expect(own.html.replace(/<script type=.*/, '')).not.toContain('../');
    expect(own.script).toBe('embed.en.js');
    expect(own.styles).toEqual(['embed.css']);
  });

  it('keeps the record as it was, whatever characters it holds', () => {
    const json = /id="data">(.*)<\/script>/.exec(own.html)![1]!;
    expect(JSON.parse(json)).toEqual({ ...data, home: '', site: '', full: 'https://atlas.example/a/en/' });
    expect(json).not.toContain('<');
  });

  it('says, where it was taken from the live page, that it stays as it is, and where the newest is', () => {
    const live = page.replace(/<section.*<\/section>/, '');
    const { html } = ownPage(live, { site: 'https://atlas.example/a/', words: embedEn, view: 'x' });
    expect(html).toMatch(/1 May<\/p><section id="frozen">.*Frozen.*href="https:\/\/atlas\.example\/a\/en\/embed\/x\/"/);
    expect(own.html.match(/id="frozen"/g)).toHaveLength(1);
  });

  it('is refused of a page that is no view', () => {
    expect(() => ownPage('<h1>404</h1>', { site: 'https://atlas.example/', words: embedEn, view: 'x' })).toThrow(
      PageError,
    );
  });

  it('is packed into the same bytes each time, by path', () => {
    const files = { 'a/b.txt': 'Burkina Faso, République', 'a/a.bin': new Uint8Array([0, 255]) };
    const zip = zipOf(files);
    expect(zipOf(Object.fromEntries(Object.entries(files).reverse()))).toEqual(zip);
    const back = unzipSync(zip);
    expect(strFromU8(back['a/b.txt']!)).toBe('Burkina Faso, République');
    expect([...back['a/a.bin']!]).toEqual([0, 255]);
  });
});

describe('oEmbed', () => {
  const view = { id: 'x', still: { width: 1000, height: 700 } } as unknown as Parameters<typeof oembed>[0]['view'];
  const made = oembed({
    ...{ address: 'https://atlas.example/', lang: 'fr', atlas: 'Atlas', view, full: '?at=2022-08-16' },
    ...{ title: 'X "avant" & après', alternative: 'A.', caption: 'C.', more: 'Le tout' },
  }) as Record<string, unknown>;

  it('has what a rich answer must have', () => {
    expect(made).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Atlas', width: 600, height: 900 });
    expect(made['thumbnail_url']).toBe('https://atlas.example/fr/embed/x/still.png');
  });

  it('gives the frame that the builder gives, and no script', () => {
    expect(made['html']).toContain('<iframe src="https://atlas.example/fr/embed/x/"');
    expect(made['html']).toContain('title="X &quot;avant&quot; &amp; après"');
    expect(made['html']).not.toContain('<script');
  });
});
