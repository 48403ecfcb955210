/** A source whose page is gone leads to its copy, wherever it is cited, and says so. */
import { describe, expect, it } from 'vitest';
import { citeSource } from '../../src/cite/makers.ts';
import { toCsl } from '../../src/cite/csl.ts';
import { compile } from '../../src/dataset/compile.ts';
import { sourceNodes } from '../../src/embed/cards.ts';
import { h, toSvg } from '../../src/draw/node.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import type { Lang } from '../../src/model/words.ts';
import { sourcesBibtex, sourcesRis } from '../../src/export/sources.ts';
import { pagesOf } from '../fixture/pages.ts';
import { FIXTURE, problemsIn, recordOf, withFiles } from '../fixture/record.ts';

const ID = 'gazette-2013-01-12';
const WAS = 'https://gazette.example/gazette-2013-01-12';
const COPY = 'https://web.archive.org/web/20130113000000/https://gazette.example/gazette-2013-01-12';

type Item = Record<string, unknown> & { custom: Record<string, unknown> };
function filesWith(change: (item: Item) => void): Readonly<Record<string, string>> {
  const items = JSON.parse(FIXTURE['sources/all.json']!) as Item[];
  change(items.find(({ id }) => id === ID)!);
  return withFiles({ 'sources/all.json': JSON.stringify(items, null, 2) });
}
const dead = (item: Item): void => void (item.custom['dead'] = '2026-11-20');
const copied = (item: Item): void => {
  Object.assign(item, { archive: 'Wayback Machine', archive_location: COPY });
  item.custom['copied'] = '2013-01-13';
};
const gone = filesWith((item) => {
  dead(item);
  copied(item);
});

/** Where the source stands on the page of its outlet. */
const entry = (files: Readonly<Record<string, string>>, lang: Lang = 'en'): string =>
  new RegExp(`<li id="source-${ID}".*?</li>`, 's').exec(
    pagesOf(recordOf(files), { lang }).find(({ path }) => path === 'outlet/gazette/')!.html,
  )![0];
const hrefs = (html: string): string[] => [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, href]) => href!);

describe('a source whose page is gone', () => {
  it('leads by its name to its copy, and then to the address that it had', () => {
    expect(hrefs(entry(gone))).toEqual([COPY, COPY, WAS]);
    expect(entry(gone)).toMatch(
      /no longer at its address \(found 20.November.2026\): .*archived copy of 13.January.2013/s,
    );
    expect(entry(gone, 'fr')).toMatch(
      /n’est plus à son adresse \(constaté le 20.novembre.2026\).*copie archivée du 13.janvier.2013/s,
    );
  });

  it('says so where no copy is known, and still names the address', () => {
    const html = entry(filesWith(dead));
    expect(hrefs(html)).toEqual([WAS]);
    expect(html).toContain('no archived copy that shows it is known');
  });

  it('stands so with every event that cites it', () => {
    const pages = pagesOf(recordOf(gone)).filter(
      ({ path, html }) => path.startsWith('partnership/') && html.includes(COPY),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const { html } of pages) expect(html).toContain('no longer at its address');
  });

  it('stands so in embeds', () => {
    const compiled = compile(recordOf(gone), 'en');
    const { sources } = compiled.hosts.find((file) => ID in file.sources)!;
    const messages = messagesIn('en');
    const wording = {
      lang: 'en' as const,
      messages,
      names: namesFrom(compiled.index, messages),
    };
    const text = toSvg(h('p', {}, ...sourceNodes(wording, { source: ID, checked: '2025-01-10' }, sources)));
    expect(text).toContain(`href="${COPY}"`);
    expect(text).toMatch(/no longer at its address .*archived copy of 13.January.2013/);
  });

  it('is cited by the address of its copy, and goes out to reference managers with both', () => {
    const record = recordOf(gone);
    const source = compile(record, 'en').hosts.flatMap((file) => file.sources[ID] ?? [])[0]!;
    expect(toCsl(citeSource(ID, source, '2025-01-10')).URL).toBe(COPY);
    const all = [...record.sources.values()]
      .map(({ data }) => ({ item: data, outlet: undefined }))
      .filter(({ item }) => item.id === ID);
    expect(sourcesRis(all)).toContain(`AN  - ${COPY}`);
    expect(sourcesRis(all)).toContain(`UR  - ${WAS}`);
    expect(
      sourcesBibtex(all, {
        title: { en: '', fr: '' },
        about: { en: '', fr: '' },
        version: '1',
        readUntil: '2026-01-01',
        publisher: null,
        editor: null,
        contact: null,
      }),
    ).toContain(`archivelocation = {${COPY}}`);
  });
});

describe('a source whose page is there', () => {
  it('with a copy leads to its page, and names the copy beside it', () => {
    const html = entry(filesWith(copied));
    expect(hrefs(html)).toEqual([WAS, COPY]);
    expect(html).not.toContain('no longer');
  });

  it('without one says nothing of copies', () => {
    expect(hrefs(entry(FIXTURE))).toEqual([WAS]);
    expect(entry(FIXTURE)).not.toMatch(/archiv|no longer/);
  });
});

describe('the check', () => {
  it('passes such sources, and refuses an archive that is no address of the web', () => {
    expect(problemsIn(gone).filter(({ level }) => level === 'error')).toEqual(
      problemsIn(FIXTURE).filter(({ level }) => level === 'error'),
    );
    const wrong = filesWith((item) => void (item['archive_location'] = 'javascript:alert(1)'));
    expect(problemsIn(wrong)).toContainEqual(expect.objectContaining({ rule: 'schema', file: 'sources/all.json' }));
  });
});
