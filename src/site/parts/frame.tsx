/** The frame of a page for reading: head, way back, text, foot; and what machines read of it. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { dateInWords } from '../../i18n/dates.ts';
import { LANGS } from '../../model/words.ts';
import { Breadcrumbs, PageFooter, PageHeader, SECTIONS, type Section } from '../../ui/PageFrame.tsx';
import { PageLinksProvider, type PageLinks } from '../../ui/pageLinks.tsx';
import { WordingProvider } from '../../ui/wordingContext.tsx';
import { citationMeta } from '../citationMeta.ts';
import { documentOf } from '../document.ts';
import { outletPath, sourceAnchor, upFrom } from '../paths.ts';
import { reportLink } from '../reportLink.ts';
import { CitePage } from './CitePage.tsx';
import { HistoryOf } from './History.tsx';
import { shareMeta, shareSvg, type Share } from '../share.ts';
import { Article } from './structured.tsx';
import { eventQuery, type PageSources, type Shared, type WrittenPage } from './shared.ts';

export interface PageInput {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The part of the atlas that it belongs to. */
  readonly section?: Exclude<Section, 'map'>;
  /** Pages between the first of the section and this one. */
  readonly above?: readonly { readonly name: string; readonly path: string }[];
  /** The id of the record that the page is about; its path where it is about none. */
  readonly id?: string;
  /** How it is named at the end of the way down, where its title is long. */
  readonly short?: string;
  /** Wider than a text to be read: tables. */
  readonly wide?: boolean;
  /** Where what stood here stands now, from this page. */
  readonly movedTo?: string;
  /** Its picture beside links to it, made where the site's address is known: networks ask for a whole address. */
  readonly share?: (() => Share) | undefined;
  /** A script that takes over a part of it. */
  readonly live?: { readonly script: string; readonly styles: readonly string[]; readonly modules: readonly string[] };
  /** What it rests on, to be taken along at once. */
  readonly sources?: PageSources | undefined;
  /** About one thing, as search engines are told. */
  readonly article?: boolean;
  readonly content: ReactNode;
  /** A classic script in the site's folder, for what the page can do beyond being read. */
  readonly script?: string;
}

export function pageOf(shared: Shared, input: PageInput): WrittenPage {
  const { index, wording, styles, words, address } = shared;
  const { path, title, description, section, above = [], id = path.replace(/\/$/, ''), short = title, sources } = input;
  const url = address === null ? null : `${address}${index.lang}/${path}`;
  const other = LANGS.find((one) => one !== index.lang)!;
  const up = upFrom(path);
  const isSection = section !== undefined && SECTIONS[section] === path;
  const crumbs = [
    { name: index.title, href: up },
    ...(section === undefined || isSection ? [] : [{ name: words.nav[section], href: up + SECTIONS[section] }]),
    ...above.map((one) => ({ name: one.name, href: up + one.path })),
  ];
  const report = (record: string, named: string): string | null =>
    reportLink(index.contact, record, words.reportSubject(record, named));
  const page = (
    <WordingProvider wording={wording}>
      <PageLinksProvider value={linksFrom(shared, up, report)}>
        <a className="skip" href="#content">
          {wording.messages.ui.skipText}
        </a>
        <PageHeader
          title={index.title}
          home={up}
          other={{ href: `../${up}${other}/${path}`, lang: other }}
          section={section === undefined ? undefined : { id: section, here: isSection }}
        />
        <Breadcrumbs crumbs={crumbs} here={short} />
        <p className="print-only">
          {wording.messages.ui.version(index.version)} ·{' '}
          {wording.messages.ui.readUntil(dateInWords(index.readUntil, index.lang))}
          {url === null ? null : ` · ${url}`}
        </p>
        <main className={input.wide ? 'reading reading-wide' : 'reading'} id="content">
          {input.article ? (
            <Article index={index} headline={title} description={description}>
              {input.content}
            </Article>
          ) : (
            input.content
          )}
          <HistoryOf shared={shared} id={id} />
          {input.movedTo === undefined ? (
            <CitePage shared={shared} title={title} path={path} up={up} url={url} sources={sources} />
          ) : null}
        </main>
        <PageFooter facts={index} data={`../${up}data/`} home={up} report={report(id, title)} />
      </PageLinksProvider>
    </WordingProvider>
  );
  const share = url === null ? undefined : input.share?.();
  const html = documentOf({
    lang: index.lang,
    title: `${title} · ${index.title}`,
    description,
    root: `../${up}`,
    styles: [...styles, ...(input.live?.styles ?? [])],
    script: input.live?.script ?? null,
    classic: input.script ?? null,
    modules: input.live?.modules ?? [],
    preload: [],
    alternates: LANGS.map((one) => ({ lang: one, href: `../${up}${one}/${path}` })),
    place: address === null ? null : { address, lang: index.lang, path },
    meta: [
      ...citationMeta(index, { title, url }),
      ...(share === undefined || url === null ? [] : shareMeta(url, title, share.says)),
    ],
    refresh: input.movedTo,
    body: renderToStaticMarkup(page),
  });
  return {
    path,
    html,
    ...(share === undefined ? {} : { share: () => shareSvg(shared, title, share) }),
    ...(sources?.path === path && sources.ids.length > 0 ? { sources: sources.ids } : {}),
  };
}

function linksFrom(shared: Shared, up: string, report: PageLinks['report']): PageLinks {
  const { record } = shared.facts;
  return {
    outlet(source) {
      const outlet = record.sources.get(source)?.data.custom.outlet;
      return outlet === undefined ? null : `${up}${outletPath(outlet)}#${sourceAnchor(source)}`;
    },
    map(event) {
      const query = eventQuery(shared, event);
      return query === null ? null : up + query;
    },
    report,
    history: (id, stands) => <HistoryOf shared={shared} id={id} stands={stands} />,
  };
}
