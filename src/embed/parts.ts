/** The parts of a view page as nodes. The page is built of them, and the script puts them anew when the date moves. */
import { drawLegend } from './legend.ts';
import { drawLaidMarks, layoutMarksAt, type AnchoredPicture } from '../draw/marks.ts';
import { h, type Child, type SvgNode } from '../draw/node.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import { chipParts, chipWords, tieLabel } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import type { EmbedBook } from './book.ts';
import { outward, sourceNodes } from './cards.ts';
import type { EmbedData, EmbedEvent, EmbedSize, EvidenceFile } from './data.ts';
import type { HostSaid, Moment, Said, Scene } from './scene.ts';

/** What every part is made from. */
export interface Parts {
  readonly data: EmbedData;
  readonly book: EmbedBook;
  readonly words: EmbedWords;
  readonly scene: Scene;
  /** The country whose events are open. */
  readonly selected: string | null;
  /** Whether the script has the page, and marks and countries answer. */
  readonly live: boolean;
}

export const SIZES = ['narrow', 'wide'] as const;
export type SizeName = (typeof SIZES)[number];

/** Two maps stand beside one another where there is room, so both have the narrow size. */
export function sizesOf(data: EmbedData): readonly SizeName[] {
  return data.shows === 'compare' ? ['narrow'] : SIZES;
}

/** Of so many countries a map itself says how they stand. */
const MOST_TOLD = 15;
/** Of so many countries a headline gives the names. */
const MOST_NAMED = 3;

export function headParts({ data, words, scene, book }: Parts): { headline: string; date: string } {
  const dates = scene.moments.map(({ date }) => date);
  const { hosts, group } = scene.state;
  // The title of a view names its countries, and that of lives the question too: of others it would speak wrongly.
  const same = hosts.join() === data.opening.hosts.join();
  const saysAll = data.titleSaysAll === true || (data.shows === 'life' && same && group === data.opening.group);
  const named = hosts.length <= MOST_NAMED && (!same || data.shows === 'life');
  const only = scene.state.tie === undefined ? undefined : scene.shown[0]?.tie;
  if (only) {
    const { names, messages } = book.wording;
    const tie = `${names.short(only.partner)}, ${tieLabel(book.wording, only)}`;
    return { headline: `${names.short(only.host)}${messages.punctuation.colon}${tie}`, date: dates.join(' → ') };
  }
  const title = named ? hosts.map((host) => book.wording.names.short(host)).join(', ') : data.title;
  return {
    headline: saysAll ? data.title : words.headline(title, scene.question),
    date: dates.join(' → '),
  };
}

/** The marks of one moment in one size: the group that moves while the map under it stays. */
export function marksNode({ book, selected, live }: Parts, moment: Moment, size: EmbedSize): SvgNode {
  const picture: AnchoredPicture = {
    width: size.width,
    height: size.height,
    rows: moment.rows,
    letters: book.lettersOf,
    colorOf: book.colorOf,
    // For pointing devices; without scripts the words stand below, and twice over they would weigh.
    ...(live ? { titleOf: (chip: Chip) => chipWords(book.wording, chip) } : {}),
    labels: true,
    ...(selected === null ? {} : { selected }),
  };
  return drawLaidMarks(
    picture,
    layoutMarksAt(
      picture,
      size.anchors.map(([host, x, y]) => ({ host, x, y })),
    ),
  );
}

/** What a map says, for those who do not see it. */
export function marksInWords({ book }: Parts, { rows }: Moment): string {
  return rows
    .map(({ name, chips }) => `${name}. ${chips.map((chip) => chipWords(book.wording, chip)).join('. ')}.`)
    .join(' ');
}

/** The same within a page; of many countries, where it stands there: nobody hears fifty out at once. */
export function descOf(parts: Parts, moment: Moment): string {
  return moment.rows.length > MOST_TOLD ? parts.words.toldBelow : marksInWords(parts, moment);
}

export function legendNodes(parts: Parts): SvgNode[] {
  return drawLegend(parts.book, parts.scene);
}

/** Numbers the sources in the order in which they are first referred to. */
export interface Numbering {
  readonly numberOf: (source: string) => number;
  /** Citations by number, the first at place 0. */
  readonly list: readonly { readonly source: string; readonly checked: string }[];
}

export function numbering(): Numbering & { readonly note: (source: string, checked: string) => number } {
  const list: { source: string; checked: string }[] = [];
  const numbers = new Map<string, number>();
  const note = (source: string, checked: string): number => {
    const known = numbers.get(source);
    if (known !== undefined) return known;
    list.push({ source, checked });
    numbers.set(source, list.length);
    return list.length;
  };
  return { list, note, numberOf: (source) => numbers.get(source) ?? 0 };
}

/** Speakers and citations of what is said, where they are at hand. */
export interface Evidence {
  readonly file: EvidenceFile;
  readonly note: (source: string, checked: string) => number;
}

function evidenceOf({ setBy, partnership }: Said, { file }: Evidence): Pick<EmbedEvent, 'says' | 'citations'> | null {
  return (setBy === null ? file.ties[partnership]?.before : file.events[setBy]) ?? null;
}

/** Of a statement among those of many countries so many sources are given: all of them open with the country. */
const MOST_SOURCES = 3;

const isLarge = ({ scene }: Pick<Parts, 'scene'>): boolean => scene.state.hosts.length > MOST_TOLD;

function saidNodes(parts: Parts, said: Said, evidence: Evidence | null): Child[] {
  const { words, book } = parts;
  const { semicolon } = book.wording.messages.punctuation;
  const behind = evidence && evidenceOf(said, evidence);
  if (!behind) return [`${said.words}. `];
  const who = behind.says.map(({ who: speaker }) => speaker).join(', ');
  const cited = isLarge(parts) ? behind.citations.slice(0, MOST_SOURCES) : behind.citations;
  const numbers = cited.map(({ source, checked }) => evidence.note(source, checked));
  return [
    `${said.words}${semicolon}${words.accordingTo(who)} `,
    ...numbers.map((number) =>
      h('a', { class: 'ref', href: `#source-${number}`, 'aria-label': words.sourceRef(number) }, `[${number}]`),
    ),
    '. ',
  ];
}

/** The name of a country as it can be opened. */
export function openButton({ words }: Pick<Parts, 'words'>, host: string, name: string, open: boolean): SvgNode {
  return h(
    'button',
    {
      type: 'button',
      class: 'link',
      'data-open': host,
      'aria-expanded': String(open),
      'aria-label': words.openHost(name),
    },
    name,
  );
}

function hostNode(parts: Parts, { host, name, ties, rest }: HostSaid, evidence: Evidence | null): SvgNode {
  return h(
    'li',
    {},
    h('h3', { 'data-host': host }, parts.live ? openButton(parts, host, name, parts.selected === host) : name),
    h(
      'p',
      {},
      ties.flatMap((said) => saidNodes(parts, said, evidence)),
    ),
    rest.length > 0 ? h('p', { class: 'quiet' }, `${rest.join('. ')}.`) : null,
  );
}

/** More countries than these are folded away, so that an article is not buried. */
const MOST_OPEN = 8;

/** A sentence a tie for each country. */
export function saysNodes(parts: Parts, evidence: Evidence | null): SvgNode[] {
  const { scene, words } = parts;
  return scene.moments.flatMap(({ date, said: saidOn, silent }) => {
    const said = saidOn();
    const list = h(
      'ul',
      { class: 'said' },
      said.map((host) => hostNode(parts, host, evidence)),
    );
    return [
      h('h2', {}, words.saidOn(date)),
      said.length > MOST_OPEN ? h('details', {}, h('summary', {}, words.countries(said.length)), list) : list,
      ...(silent.length > 0 ? [h('p', { class: 'quiet' }, words.nothingOf(silent.join(', ')))] : []),
    ];
  });
}

export function sourcesNodes(parts: Parts, { list }: Numbering, file: EvidenceFile): SvgNode[] {
  const { book, words } = parts;
  return [
    h('summary', {}, words.sources(list.length)),
    isLarge(parts) ? h('p', { class: 'quiet' }, words.mostSources(MOST_SOURCES)) : null,
    h(
      'ol',
      { class: 'cited' },
      list.map((cited, place) =>
        h('li', { id: `source-${place + 1}` }, ...sourceNodes(book.wording, cited, file.sources)),
      ),
    ),
  ].filter((node) => node !== null);
}

/** The table twin: the same countries, partners and words. */
export function tableNodes({ book, scene, words }: Parts): SvgNode[] {
  const { wording } = book;
  const { names, messages } = wording;
  const { partners } = scene.state;
  return [
    h('summary', {}, words.table),
    ...scene.moments.map(({ date, rows }) =>
      h(
        'div',
        { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': `${scene.question}, ${date}` },
        h(
          'table',
          {},
          h('caption', {}, `${scene.question}, ${date}`),
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col' }, messages.ui.country),
              partners.map((partner) => h('th', { scope: 'col' }, names.short(partner))),
            ),
          ),
          h(
            'tbody',
            {},
            rows.map(({ name, chips }) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, name),
                chips.map((chip) => h('td', {}, chipParts(wording, chip).join(messages.punctuation.semicolon))),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** What a frozen page says before, or without, learning of what came after it. */
export function frozenNode(words: EmbedWords, version: string, newest: string): SvgNode {
  return h(
    'section',
    { id: 'frozen' },
    h('p', {}, `${words.frozen(version)} ${words.noticesNoScript} `, h('a', { href: newest }, words.openNewer)),
  );
}

/** Who stands behind it, of which version, and where all of it is. `address`: the view's own in the atlas. */
export function footNodes({ data, book, words }: Parts, address: string): SvgNode[] {
  const { index, wording } = book;
  const { ui } = wording.messages;
  const { publisher, editor, contact } = index;
  const people = [
    publisher ? ui.publishedBy(publisher.name) : null,
    editor ? ui.editor(editor) : null,
    contact ? ui.contact(contact) : null,
    publisher && editor ? null : words.noEditor,
  ].filter((part) => part !== null);
  return [
    h(
      'p',
      {},
      outward(`${data.full}${address === '' ? '' : `?${address}`}`, words.full, {
        class: 'full',
        'aria-description': words.fullHint,
      }),
      ` · ${index.title} · ${ui.version(index.version)} · ${ui.readUntil(dateInWords(index.readUntil, wording.lang))}. ${words.secondReadOnly}`,
    ),
    h('p', {}, people.map((part) => part.replace(/\.?$/, '.')).join(' ')),
    h('p', {}, ui.borders),
  ];
}
