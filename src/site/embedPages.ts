/**
 * The pages that stand in other people's articles. Those of a release lie with its scripts and data in one folder,
 * `releases/<version>/embed/`, which needs nothing else: as long as it is kept, what was frozen to it stays. The live
 * pages, `<lang>/embed/<view>/`, use a folder of their own, since the record goes on after a release of its version.
 */
import type { Compiled } from '../dataset/compile.ts';
import { messagesIn } from '../i18n/messages.ts';
import { GROUPS } from '../model/words.ts';
import { embedBook } from '../embed/book.ts';
import {
  apartName,
  dataScript,
  tiesName,
  type ApartFile,
  type EmbedData,
  type EmbedSize,
  noticesName,
  type NoticesFile,
} from '../embed/data.ts';
import { embedBody } from '../embed/page.ts';
import { headParts, type Parts } from '../embed/parts.ts';
import { fullAddress } from '../embed/fullAddress.ts';
import type { BuilderView } from '../embed/builder/data.ts';
import { openingState, sceneOf } from '../embed/scene.ts';
import { detailOf, embedBase, embedData, tiesFile, type EvidenceShelf, type ViewOfRecord } from './embedData.ts';
import { embedDocument } from './embedDocument.ts';
import { placesOf, writeEmbedFolder, type EmbedInput } from './embedFolder.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import { EMBED_WORDS } from './embedWords.ts';
import type { Output } from './output.ts';

const NOTICES = 'data/notices';

/** The data that scripts of embeds ask for, in one language. */
export function writeEmbedData(home: string, { index }: Compiled, shelf: EvidenceShelf, output: Output): void {
  for (const [name, file] of shelf.files) output.write(`${home}${name}.js`, dataScript(name, file));
  for (const group of GROUPS) {
    const name = tiesName(group, index.lang);
    output.write(`${home}${name}.js`, dataScript(name, tiesFile(index, group)));
  }
}

/** Live or frozen page of a named view; gives what the builder has to know of it. */
export function writeView(
  { record, compiled, shapes, coarser, pictures }: EmbedInput,
  view: ViewOfRecord,
  shelf: EvidenceShelf,
  frozen: boolean,
  output: Output,
): BuilderView {
  const { index } = compiled;
  const { lang, title, version } = index;
  const words = EMBED_WORDS[lang];
  const { extent } = view.view;
  const drawn = coarser(detailOf(extent));
  const { places } = placesOf(lang, version, view.id, frozen, null);
  const data = embedData(view, index, shapes, places);
  const book = embedBook(data.index, messagesIn(lang));
  const scene = sceneOf(book, data.shows, openingState(data.opening, data.index));
  const parts: Parts = { data, book, words, scene, selected: null, live: false };
  const base = embedBase(data, extent, drawn);
  const description = scene.sentence || headParts(parts).headline;
  writeApart(parts, frozen ? releaseHome(version) : LIVE_HOME, output);
  const still = writeEmbedFolder(
    {
      ...{ id: view.id, lang, title, version, frozen, words, parts, ground: { shapes, extent } },
      address: record.atlas.data.address ?? null,
      full: `?${fullAddress(index, parts.data.shows, parts.scene.state)}`,
      document: ({ theme, places, newest, discovered }) => {
        // In other colours the page lies one folder deeper, and is the same.
        const own: Parts = { ...parts, data: { ...data, ...places } };
        const { headline, date } = headParts(own);
        return embedDocument({
          ...{ lang, atlas: title, version, theme, discovered, title: `${headline}, ${date}` },
          description,
          script: own.data.shows === 'life' ? 'lives' : 'embed',
          body: embedBody({ parts: own, base, evidence: shelf.all, newest }),
          data: carried(own.data),
        });
      },
    },
    output,
    pictures,
  );
  const { shows, opening, narrow, wide } = parts.data;
  const size = (one: { readonly width: number; readonly height: number }): { width: number; height: number } => ({
    width: one.width,
    height: one.height,
  });
  return {
    id: view.id,
    title: parts.data.title,
    shows,
    ...opening,
    extent,
    narrow: size(narrow),
    wide: size(wide),
    still,
  };
}

/** Letters of its ties that a page carries: more are fetched at the reader's first move, so that it stays light. */
const MOST_CARRIED = 16_000;

const isApart = ({ index }: EmbedData): boolean => JSON.stringify(index.ties).length > MOST_CARRIED;

function carried(data: EmbedData): EmbedData {
  if (!isApart(data)) return data;
  const { view, index } = data;
  const bare = (size: EmbedSize): EmbedSize => ({ ...size, anchors: [] });
  return {
    ...data,
    narrow: bare(data.narrow),
    wide: bare(data.wide),
    index: { ...index, ties: [], formations: {}, coverage: {} },
    apart: apartName(view, index.lang),
  };
}

/** What a page does not carry, as a file beside those of the questions. */
function writeApart({ data }: Parts, home: string, output: Output): void {
  if (!isApart(data)) return;
  const { ties, parties, formations, coverage, hosts, partners, lang } = data.index;
  const name = apartName(data.view, lang);
  const { narrow, wide } = data;
  const file: ApartFile = { ties, parties, formations, coverage, hosts, partners, narrow, wide };
  output.write(`${home}${name}.js`, dataScript(name, file));
}

/**
 * What was corrected or withdrawn since earlier releases: for people and programs, and as a script for the frozen pages of
 * each version. Those of releases 2026.11 and 2026.11.29 read the whole.
 */
export function writeNotices(file: NoticesFile, versions: Iterable<string>, output: Output): void {
  output.write(`${NOTICES}.json`, `${JSON.stringify(file, null, 1)}\n`);
  output.write(`${NOTICES}.js`, dataScript(NOTICES, file));
  for (const version of versions) {
    const own = file.notices.filter(({ releases }) => releases.includes(version));
    const name = noticesName(version);
    output.write(`${name}.js`, dataScript(name, { ...file, notices: own }));
  }
}
