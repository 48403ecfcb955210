/** The page of the explorer: complete without scripts (question, sentence, still, table), alive once they have come. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { partnerColors } from '../draw/partnerColors.ts';
import type { Shapes } from '../geo/shapes.ts';
import { dateInWords } from '../i18n/dates.ts';
import { pageMessagesIn } from '../i18n/pages.ts';
import { parseIsoDay } from '../model/day.ts';
import { LANGS } from '../model/words.ts';
import type { Atlas } from '../query/atlas.ts';
import type { IndexFile } from '../record/format.ts';
import { HostTable } from '../ui/HostTable.tsx';
import { Legend } from '../ui/Legend.tsx';
import { PageFooter, PageHeader } from '../ui/PageFrame.tsx';
import { WordingProvider } from '../ui/wordingContext.tsx';
import { documentOf } from './document.ts';
import { citationMeta } from './citationMeta.ts';
import { drawing } from './parts/drawing.ts';
import { Dataset } from './parts/structured.tsx';
import { hostPath } from './paths.ts';
import { reportLink } from './reportLink.ts';
import { makeStill } from './still.ts';

export interface SiteFiles {
  /** Names below the site's folder. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Scripts that the first one asks for at once. */
  readonly chunks: readonly string[];
  readonly index: string;
  readonly shapes: string;
}

export interface HomeInput {
  readonly index: IndexFile;
  readonly atlas: Atlas;
  readonly shapes: Shapes;
  readonly files: SiteFiles;
  /** Where the copy is published; null until somebody has said so. */
  readonly address: string | null;
}

/** Coarser than elsewhere: it is seen until the map has come, which it must not hold up. */
const STILL = { width: 960, height: 600, thin: 1.5, grid: 2 };

export function homePage({ index, atlas, shapes, files, address }: HomeInput): string {
  const { lang, view } = index;
  const { picture, rows, chips, wording, question, date, sentence } = makeStill(index, atlas, shapes, {
    at: parseIsoDay(view.at)!,
    vs: view.vs === undefined ? null : parseIsoDay(view.vs),
    known: null,
    group: view.group,
    partners: view.partners,
    hosts: view.hosts,
    extent: view.extent,
    ...STILL,
  });
  const { messages, names } = wording;
  const { ui } = messages;
  const words = pageMessagesIn(lang);
  const colorOf = partnerColors(index.defaultPartners, index.partners);
  const other = LANGS.find((one) => one !== lang)!;
  const content: ReactNode = (
    <WordingProvider wording={wording}>
      <a className="skip" href="#map">
        {ui.skip}
      </a>
      <PageHeader
        title={index.title}
        home="./"
        other={{ href: `../${other}/`, lang: other }}
        section={{ id: 'map', here: true }}
        search="search"
      />
      <Dataset
        index={index}
        name={words.meta.datasetName(index.title)}
        description={words.meta.datasetDescription(index.tagline, dateInWords(index.readUntil, lang))}
        data="../data/"
      />
      <div id="app" data-index={`../${files.index}`} data-shapes={`../${files.shapes}`} />
      <div id="still" className="explorer still">
        <main className="stage" id="map">
          <div className="stage-head">
            <h1>{question}</h1>
            <p className="date-large">{date}</p>
          </div>
          <p className="sentence">{sentence}</p>
          <p className="quiet no-script">{ui.noScript}</p>
          <div className="map-frame map-still" {...drawing(picture)} />
          <Legend
            chips={chips}
            thin={rows.some((row) => row.thin)}
            partners={view.partners.map((id) => ({ id, letters: names.party(id).letters, colorIndex: colorOf(id) }))}
          />
          <p className="quiet read-until">{ui.readUntil(dateInWords(index.readUntil, lang))}</p>
          <HostTable
            caption={`${question}, ${date}`}
            partners={view.partners}
            rows={rows}
            selected={null}
            hrefOf={hostPath}
          />
        </main>
      </div>
      <PageFooter
        facts={index}
        data="../data/"
        home="./"
        report={reportLink(index.contact, 'map', words.reportSubject('map', question))}
      />
    </WordingProvider>
  );
  return documentOf({
    lang,
    title: `${index.title}: ${question}`,
    description: index.tagline,
    root: '../',
    styles: files.styles,
    script: files.script,
    modules: files.chunks,
    preload: [files.index, files.shapes],
    alternates: LANGS.map((one) => ({ lang: one, href: `../${one}/` })),
    place: address === null ? null : { address, lang, path: '' },
    meta: citationMeta(index, {
      title: `${index.title}: ${question}`,
      url: address === null ? null : `${address}${lang}/`,
    }),
    body: renderToStaticMarkup(content),
  });
}
