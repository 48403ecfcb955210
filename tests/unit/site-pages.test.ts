/** Pages for reading, made of the fixture: what they link to, what machines read of them, what is left out and when. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DataRecord } from '../../src/dataset/load.ts';
import { factsOf } from '../../src/site/facts.ts';
import { feed } from '../../src/site/feed.ts';
import type { Lang } from '../../src/model/words.ts';
import { readChangelog } from '../../src/site/changelog.ts';
import { letterOf } from '../../src/site/pages/sources.tsx';
import { reportLink } from '../../src/site/reportLink.ts';
import { sitemap } from '../../src/site/sitemap.ts';
import { storyParts } from '../../src/site/storyParts.ts';
import { pagesOf } from '../fixture/pages.ts';
import { FIXTURE, recordOf, withEdit, withFiles } from '../fixture/record.ts';

const ADDRESS = 'https://atlas.example/here/';
const published = (files = FIXTURE) =>
  withEdit('atlas.yaml', 'contact: null', `contact: null\naddress: ${ADDRESS}`, files);

describe('an error is reported', () => {
  it('by mail, with the record named in the subject', () => {
    expect(reportLink('desk@atlas.example', 'an-event', 'Error: an-event (a & b)')).toBe(
      'mailto:desk@atlas.example?subject=Error%3A%20an-event%20(a%20%26%20b)',
    );
  });

  it('on a web page, with the id in its place or as a parameter', () => {
    expect(reportLink('https://atlas.example/new?title={id}', 'MLI/context', '')).toBe(
      'https://atlas.example/new?title=MLI%2Fcontext',
    );
    expect(reportLink('https://atlas.example/report', 'an-event', '')).toBe(
      'https://atlas.example/report?record=an-event',
    );
  });

  it('nowhere where no contact is set, or where it is neither', () => {
    expect(reportLink(null, 'x', '')).toBeNull();
    expect(reportLink('javascript:alert(1)', 'x', '')).toBeNull();
    expect(reportLink('the editor', 'x', '')).toBeNull();
  });
});

describe('an event tells who says so', () => {
  const badges = (partnership: string, files = FIXTURE): string[] => {
    const page = pagesOf(recordOf(files)).find(({ path }) => path === `partnership/${partnership}/`)!.html;
    return [...page.matchAll(/<span class="badge badge-[\w-]+">(.*?)<\/span>/g)].map(([, words]) => words!);
  };

  it('by name: the authority in the host’s place, where it spoke, and the host where that did', () => {
    expect(badges('bbb-xxx-north-base')).toEqual(['Xland says so', 'Betaland and North Xland say so']);
  });

  it('a side that spoke goes before third parties, whichever stands first', () => {
    const both = withEdit(
      'partnerships/xxx/bbb-guards.yaml',
      '{ en: Fifteen other states, fr: Quinze autres États }',
      '{ en: Fifteen other states, fr: Quinze autres États }\n      - { side: host, who: { en: Army of Xland, fr: Armée du Xlande } }',
    );
    expect(badges('bbb-xxx-guards').at(-1)).toBe('others only');
    expect(badges('bbb-xxx-guards', both).at(-1)).toBe('Xland says so');
  });
});

describe('a long story', () => {
  /** Dates as years or as year and month; each weighs one. */
  const parts = (dates: readonly string[], most: number): [string, string, number][] =>
    storyParts(
      dates.map((date) => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5) || '1') })),
      (date) => date,
      () => 1,
      most,
    ).map(({ from, to, items }) => [from, to, items.length]);

  it('is parted between years where they fit', () => {
    expect(parts(['2024', '2024', '2023', '2023', '2022', '2020'], 2)).toEqual([
      ['2024', '2024', 2],
      ['2023', '2023', 2],
      ['2020', '2022', 2],
    ]);
  });

  it('is parted by months in a year that is too much by itself, which no other year joins', () => {
    expect(parts(['2024-02', '2023-12', '2023-11', '2023-05', '2022-07'], 2)).toEqual([
      ['2024', '2024', 1],
      ['2023-12', '2023-12', 1],
      ['2023-05', '2023-11', 2],
      ['2022', '2022', 1],
    ]);
  });

  it('keeps the span of its older parts when newer events come in', () => {
    const years = ['2023', '2022', '2022', '2021'];
    const spans = (all: string[]): string[] => parts(all, 3).map(([from, to]) => `${from}-${to}`);
    expect(spans(years)).toEqual(['2023-2023', '2021-2022']);
    expect(spans(['2024', '2024', '2023', ...years])).toEqual(['2024-2024', '2023-2023', '2021-2022']);
  });

  it('goes by weight, not by number', () => {
    const weights = new Map([
      [2021, 5],
      [2022, 1],
      [2023, 1],
    ]);
    const years = [2023, 2022, 2021];
    const found = storyParts(
      years,
      (year) => ({ year, month: 1 }),
      (year) => weights.get(year)!,
      5,
    );
    expect(found.map(({ items }) => items)).toEqual([[2023, 2022], [2021]]);
  });

  it('loses and doubles no event, keeps their order, and overfills a part only with one month', () => {
    const event = fc.record({
      year: fc.integer({ min: 2010, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (events, most) => {
        const order = ({ year, month }: { year: number; month: number }): number => year * 12 + month;
        const falling = [...events].sort((a, b) => order(b) - order(a));
        const found = storyParts(
          falling,
          (one) => one,
          ({ weight }) => weight,
          most,
        );
        expect(found.flatMap(({ items }) => items)).toEqual(falling);
        for (const { items } of found) {
          const weight = items.reduce((sum, one) => sum + one.weight, 0);
          expect(weight <= most || new Set(items.map(order)).size === 1).toBe(true);
        }
      }),
    );
  });

  it('that is short stays whole', () => {
    expect(parts(['2024', '2011'], 9)).toEqual([['2011', '2024', 2]]);
  });
});

describe('a list of changes', () => {
  it('is read by version, an item over several lines as one', () => {
    expect(readChangelog('# Changelog\n\n## 2 (new)\n\n- One\n  and more.\n- Two.\n\n## 1\n\n- Three.\n')).toEqual([
      { version: '2 (new)', changes: ['One and more.', 'Two.'] },
      { version: '1', changes: ['Three.'] },
    ]);
  });
});

describe('outlets are looked for', () => {
  it('under the bare letter of their name, all others under one', () => {
    expect(['Étoile', 'le Monde', '20 Minutes', 'Ωmega', 'Łódź'].map(letterOf)).toEqual([
      'e',
      'l',
      '0-9',
      '0-9',
      '0-9',
    ]);
  });
});

describe('the pages of a record', () => {
  let html: ReadonlyMap<string, string>;
  beforeAll(() => {
    html = new Map(pagesOf(recordOf()).map((page) => [page.path, page.html]));
  });
  const page = (path: string): string => {
    const text = html.get(path);
    if (text === undefined) throw new Error(`no page ${path}`);
    return text;
  };

  it('are one of each kind, and the same in both languages', () => {
    for (const path of [
      'country/',
      'country/xxx/',
      'country/xxx/context/',
      'partner/',
      'partner/bbb/',
      'formation/second-force/',
      'partnership/aaa-xxx-operation/',
      'outlet/',
      'outlet/daily/',
      'sources/',
      'sources/t/',
      'chronology/',
      'chronology/2014/',
      'glossary/',
      'method/',
      'coverage/',
      'corrections/',
      'changes/',
    ])
      expect([...html.keys()]).toContain(path);
    expect(pagesOf(recordOf(), { lang: 'fr' }).map(({ path }) => path)).toEqual([...html.keys()]);
  });

  it('have one first heading, and no step between headings that is skipped', () => {
    const faults = [...html].filter(([, text]) => {
      const levels = [...text.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
      return (
        levels.filter((level) => level === 1).length !== 1 ||
        levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)
      );
    });
    expect(faults.map(([path]) => path)).toEqual([]);
  });

  it('lead from an event to its partner, its outlet at its source, and the map at its date', () => {
    const text = page('partnership/aaa-xxx-operation/');
    expect(text).toContain('href="../../partner/aaa/"');
    expect(text).toContain('href="../../outlet/daily/#source-daily-2014-08"');
    expect(text).toMatch(/href="\.\.\/\.\.\/\?at=2014-08-01[^"]*select=aaa-xxx-2014-08-01-operation-started"/);
    expect(text).toContain('href="../../partnership/aaa-xxx-first-operation/"');
  });

  it('tell on the page of an outlet what rests on it, and what on it alone', () => {
    const text = page('outlet/state-radio/');
    expect(text).toContain('state media');
    expect(text).toMatch(/id="source-[^"]+"/);
    expect(page('outlet/daily/')).toMatch(/\d+ events? cites? it/);
  });

  it('tell an outlet that has no country from one whose country was not found', () => {
    const countryOf = (lang: Lang, noCountry: string): string => {
      const record = recordOf(withEdit('outlets/all.yaml', 'country: null', `country: null${noCountry}`));
      const { html } = pagesOf(record, { lang }).find(({ path }) => path === 'outlet/channel/')!;
      return /<dt>(?:Country|Pays)<\/dt><dd>([^<]*)/.exec(html)![1]!.replaceAll('\u00a0', ' ');
    };
    expect(countryOf('en', '')).toBe('not found yet');
    expect(countryOf('en', ', noCountry: unstated')).toMatch(/^none given: those of its pages/);
    expect(countryOf('fr', ', noCountry: international')).toMatch(/^aucun : il n’est l’œuvre d’aucun pays/);
  });

  it('say where nobody is named to whom an error could be reported, and bear no such link', () => {
    expect(page('corrections/')).toContain('No address for reports is set');
    expect([...html.values()].filter((text) => text.includes('Report an error</a>'))).toEqual([]);
  });

  it('bear a link to report an error at each event and page once a contact is set', () => {
    const files = withEdit('atlas.yaml', 'contact: null', 'contact: desk@atlas.example');
    const tie = pagesOf(recordOf(files)).find(({ path }) => path === 'partnership/aaa-xxx-operation/')!.html;
    expect(tie).toContain(
      'mailto:desk@atlas.example?subject=Error%20in%20the%20record%3A%20aaa-xxx-2014-08-01-operation',
    );
    expect(tie).toContain('subject=Error%20in%20the%20record%3A%20aaa-xxx-operation%20');
  });

  it('invent no address: without one there is no canonical link, with one there are canonical and twins', () => {
    expect([...html.values()].filter((text) => text.includes('rel="canonical"'))).toEqual([]);
    const text = pagesOf(recordOf(published())).find(({ path }) => path === 'method/')!.html;
    expect(text).toContain(`<link rel="canonical" href="${ADDRESS}en/method/">`);
    expect(text).toContain(`<link rel="alternate" hreflang="fr" href="${ADDRESS}fr/method/">`);
    expect(text).toContain(`<meta name="citation_public_url" content="${ADDRESS}en/method/">`);
  });

  it('have a picture beside links to them once an address is set, for countries, partners and partnerships', () => {
    expect([...html.values()].filter((text) => text.includes('og:image'))).toEqual([]);
    const pages = pagesOf(recordOf(published()), { lang: 'fr' });
    for (const path of ['country/xxx/', 'partner/aaa/', 'partnership/aaa-xxx-operation/']) {
      const { html: text, share } = pages.find((page) => page.path === path)!;
      expect(text).toContain(`<meta property="og:image" content="${ADDRESS}fr/${path}share.png">`);
      expect(text).toContain('<meta property="og:image:width" content="1200">');
      const svg = share!();
      expect(svg).toMatch(/^<svg [^>]*xml:lang="fr"[^>]* width="600" height="315"/);
      expect(svg).toContain('class="pa ');
      expect(svg).not.toContain('NaN');
    }
    const long = recordOf(
      withEdit(
        'partnerships/yyy/aaa-visit.yaml',
        /title: .*/.exec(FIXTURE['partnerships/yyy/aaa-visit.yaml']!)![0],
        `title: { en: ${'Very long name '.repeat(20)}, fr: Nom }`,
        published(),
      ),
    );
    const { share } = pagesOf(long).find(({ path }) => path === 'partnership/aaa-yyy-visit/')!;
    const lines = [...share!().matchAll(/<text class="pa-text pa-strong"[^>]* y="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(lines.length).toBe(3);
    expect(Math.max(...lines)).toBeLessThan(160);
  });

  it('bear how each is cited in every form, with their address where it is known', () => {
    const forms = ['APA 7', 'MLA 9', 'Chicago 17', 'BibTeX', 'RIS', 'CSL-JSON'];
    for (const path of ['country/xxx/', 'partner/aaa/', 'partnership/aaa-xxx-operation/', 'method/']) {
      const text = page(path);
      const box = /<aside class="page-cite"[^]*?<\/aside>/.exec(text)![0];
      for (const form of forms) expect(box).toContain(form);
      expect(box).toContain('@online{');
      expect(box).toContain('TY  - ELEC');
      expect(box).toContain('does not know where it is published');
    }
    const known = pagesOf(recordOf(published())).find(({ path }) => path === 'method/')!.html;
    expect(known).toContain(`  url = {${ADDRESS}en/method/},`);
    expect(known).not.toContain('does not know where it is published');
  });

  it('lead to files of their sources at once, and name each source once', () => {
    const pages = pagesOf(recordOf());
    const of = (wanted: string) => pages.find(({ path }) => path === wanted)!;
    const { html: text, sources } = of('partnership/aaa-xxx-operation/');
    for (const ending of ['bib', 'ris', 'csl.json'])
      expect(text).toContain(`href="../../../data/cite/partnership/aaa-xxx-operation.${ending}"`);
    const cited = [...text.matchAll(/#source-([\w-]+)"/g)].map(([, id]) => id!);
    expect(sources).toEqual([...new Set(cited)].sort());
    expect(of('country/xxx/').sources).toEqual(expect.arrayContaining([...sources!]));
    expect(of('method/').sources).toBeUndefined();
    expect(of('method/').html).not.toContain('data/cite/');
  });

  it('bear what reference managers read, and name no publisher who is not set', () => {
    const text = page('partnership/aaa-xxx-operation/');
    expect(text).toContain('<meta name="citation_title" content="Second Force in Xland">');
    expect(text).toContain('<meta name="DC.title" content="Second Force in Xland">');
    expect(text).toContain('<meta name="citation_publisher" content="Nobody">');
    expect(text).not.toContain('citation_editor');
    expect(text).toContain('itemType="https://schema.org/Article"');
    expect(page('method/')).toContain('https://schema.org/Dataset');
  });

  it('tell corrections with a link to what was mended', () => {
    expect(page('corrections/')).toContain(
      'href="../partnership/aaa-xxx-operation/#event-aaa-xxx-2014-08-01-operation-started"',
    );
    expect(page('corrections/')).toContain('The day was given as 2 August.');
  });

  it('say plainly that there are no corrections where there are none', () => {
    const none = pagesOf(recordOf(withFiles({ 'corrections.yaml': null })));
    expect(none.find(({ path }) => path === 'corrections/')!.html).toContain('No correction has been made');
  });

  it('tell a country that nobody looked at from one where nothing was found', () => {
    const files = withFiles({ 'coverage/yyy.yaml': null });
    const list = (from: DataRecord): string => pagesOf(from).find(({ path }) => path === 'country/')!.html;
    const bare = (record: DataRecord): DataRecord => ({ ...record, partnerships: [], context: [] });
    expect(list(bare(recordOf(files)))).toContain('not covered');
    expect(list(bare(recordOf()))).not.toContain('not covered');
  });
});

describe('what is for machines alone', () => {
  it('the site map lists every page with its twins', () => {
    const text = sitemap(ADDRESS, ['', 'method/']);
    expect(text.match(/<loc>/g)).toHaveLength(4);
    expect(text).toContain(
      `<loc>${ADDRESS}fr/method/</loc><xhtml:link rel="alternate" hreflang="en" href="${ADDRESS}en/method/"/>`,
    );
  });

  it('the feed dates an entry by the day on which its pages were first read', () => {
    const text = feed({ facts: factsOf(recordOf()), lang: 'fr', address: ADDRESS });
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">');
    const days = [...text.matchAll(/<published>(\d{4}-\d{2}-\d{2})T/g)].map((match) => match[1]!);
    expect(days.length).toBeGreaterThan(5);
    expect([...days].sort().reverse()).toEqual(days);
    expect(text).toContain(`${ADDRESS}fr/partnership/`);
  });
});
