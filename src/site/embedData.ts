/** The data of view pages: what each carries in itself, and the files of data that its script asks for. */
import { drawBase } from '../draw/base.ts';
import { anchorsIn } from '../geo/anchors.ts';
import { KM2_PER_UNIT2 } from '../geo/equalEarth.ts';
import { frameFor, type Extent, type Frame } from '../geo/frame.ts';
import type { Shapes } from '../geo/shapes.ts';
import type { Compiled } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import { passesLens } from '../model/lens.ts';
import { typeset } from '../model/typography.ts';
import { GROUP_OF_KIND, KINDS, type Group } from '../model/words.ts';
import type { ViewRecord } from '../model/schema.ts';
import { decodeIndex } from '../record/decode.ts';
import type { EventDetail, EventRow, SourceDetail, TieFile } from '../record/format.ts';
import {
  evidenceName,
  type EmbedData,
  type EmbedEvent,
  type EmbedIndex,
  type EmbedSize,
  type EvidenceFile,
  type PagePlaces,
  type TiesFile,
} from '../embed/data.ts';
import type { EmbedBase } from '../embed/mapPicture.ts';

export const groupOf = (tie: TieFile): Group => GROUP_OF_KIND[KINDS[tie.k]!];

/** Of the index as compiled what embeds read; `ties` chosen by the caller, and with them the names that they need. */
export function indexWith(
  index: Compiled['index'],
  ties: readonly TieFile[],
  hosts: readonly string[],
  partners: readonly string[],
): EmbedIndex {
  const parties = new Set([
    ...hosts,
    ...partners,
    ...ties.flatMap(({ p, h, counterpart }) => (counterpart ? [p, h, counterpart] : [p, h])),
  ]);
  const forces = new Set(ties.flatMap(({ f }) => (f === undefined ? [] : [f])));
  const pick = <T>(all: Readonly<Record<string, T>>, wanted: ReadonlySet<string>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)));
  return {
    format: index.format,
    version: index.version,
    lang: index.lang,
    title: index.title,
    publisher: index.publisher,
    editor: index.editor,
    contact: index.contact,
    readUntil: index.readUntil,
    start: index.start,
    hosts: index.hosts,
    partners: index.partners,
    defaultPartners: index.defaultPartners,
    fadeAfterDays: index.fadeAfterDays,
    swept: index.swept,
    ties: ties.flatMap(secondRead),
    parties: pick(index.parties, parties),
    formations: pick(index.formations, forces),
    coverage: Object.fromEntries(
      Object.entries(pick(index.coverage, new Set(hosts))).map(([host, { partners: looked = [], ...rest }]) => [
        host,
        { ...rest, partners: looked.filter((id) => partners.includes(id)) },
      ]),
    ),
  };
}

/** In the place of an event that an article does not show: the others keep theirs, by which they are called. */
const UNREAD: EventRow = [0, '2000', 0, null, 0];

/** A tie without what nobody has read a second time; none where nothing is left. */
function secondRead(tie: TieFile): TieFile[] {
  const { before, e, ...rest } = tie;
  const isRead = ({ lenses }: { readonly lenses: number }): boolean => passesLens(lenses, 'second-read');
  const own = (row: EventRow): boolean => row[5]?.touch === undefined && row[5]?.succession === undefined;
  const rows = e.flatMap((row) => (isRead({ lenses: row[4] }) ? [row] : own(row) ? [UNREAD] : []));
  while (rows.at(-1) === UNREAD) rows.pop();
  const kept = before !== undefined && isRead(before) ? { before } : {};
  return rows.length === 0 && !('before' in kept) ? [] : [{ ...rest, ...kept, e: rows }];
}

/** Pixels of the two sizes: a phone's column and an article's. */
const WIDTHS = { narrow: 336, wide: 720 } as const;
const HEIGHTS = { narrow: [240, 380], wide: [360, 600] } as const;

export interface Framed {
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
}

/** The frame of an extent in one of the two sizes. */
export function framed(extent: Extent, name: 'narrow' | 'wide'): Framed {
  const width = WIDTHS[name];
  const [least, most] = HEIGHTS[name];
  // As high as the extent asks for at this width.
  const fitted = frameFor(extent, width, 10_000, 8);
  const flat = frameFor(extent, 10_000, 100, 8);
  const height = Math.round(Math.min(most, Math.max(least, ((100 - 16) / flat.scale) * fitted.scale + 16)));
  return { width, height, frame: frameFor(extent, width, height, 8) };
}

/** Where the marks of the countries sit in a frame. */
export function sizeOf({ width, height, frame }: Framed, shapes: Shapes | null): EmbedSize {
  const anchors = (shapes ? anchorsIn(shapes, frame) : [])
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
    .map(({ host, x, y }) => [host, Math.round(x), Math.round(y)] as const);
  return { width, height, anchors };
}

/** How far, in pixels of the wide picture, the narrow one shows more. */
function marginOf(narrow: Framed, wide: Framed): number {
  const scale = wide.frame.scale / narrow.frame.scale;
  const left = narrow.frame.tx * scale - wide.frame.tx;
  const top = narrow.frame.ty * scale - wide.frame.ty;
  const right = narrow.width * scale - left - wide.width;
  const bottom = narrow.height * scale - top - wide.height;
  return Math.ceil(Math.max(0, left, top, right, bottom));
}

export interface ViewOfRecord {
  readonly id: string;
  readonly view: ViewRecord;
  /** What a view that says nothing of date, question and partners takes from the opening one. */
  readonly opening: ViewRecord;
}

/** The ties that a view can show, on whichever date. */
export function tiesOfView({ view, opening }: ViewOfRecord, index: Compiled['index']): TieFile[] {
  const group = view.group ?? opening.group!;
  const partners = view.partners ?? opening.partners!;
  const { hosts } = view;
  return index.ties.filter(
    (tie) =>
      groupOf(tie) === group &&
      ((hosts.includes(tie.h) && partners.includes(tie.p)) ||
        (tie.symmetric === true && hosts.includes(tie.p) && partners.includes(tie.h))),
  );
}

export function embedData(own: ViewOfRecord, index: Compiled['index'], shapes: Shapes, places: PagePlaces): EmbedData {
  const { id, view, opening } = own;
  const group = view.group ?? opening.group!;
  const partners = view.partners ?? opening.partners!;
  const { hosts } = view;
  const shows = view.shows ?? 'map';
  const mapped = shows === 'life' ? null : shapes;
  return {
    view: id,
    shows,
    title: typeset(view.title[index.lang], index.lang),
    opening: {
      at: view.at ?? opening.at!,
      // A region is compared with the date that the opening view is compared with; lives are compared with none.
      vs: view.vs ?? (view.at === undefined && shows === 'map' ? (opening.vs ?? null) : null),
      group,
      partners,
      hosts,
    },
    index: indexWith(index, tiesOfView(own, index), hosts, partners),
    narrow: sizeOf(framed(view.extent, 'narrow'), mapped),
    wide: sizeOf(framed(view.extent, 'wide'), mapped),
    apart: null,
    ...places,
  };
}

/** Bends smaller than so many pixels of a picture are not seen. */
export const LEAST_BEND_PX2 = 2;
/** Points of its lines lie on halves of a pixel, and no nearer to one another than this. */
export const GRID = 2;
export const LEAST_STEP = 0.8;

/** The detail that the borders of a view ask for at the largest size of its picture, in square kilometres. */
export function detailOf(extent: Extent): number {
  return (LEAST_BEND_PX2 * KM2_PER_UNIT2) / framed(extent, 'wide').frame.scale ** 2;
}

/** The map under the marks, in the size in which it is first shown. */
export function embedBase({ shows, opening }: EmbedData, extent: Extent, shapes: Shapes): EmbedBase | null {
  if (shows === 'life') return null;
  const [narrow, wide] = [framed(extent, 'narrow'), framed(extent, 'wide')];
  const { width, height, frame } = shows === 'compare' ? narrow : wide;
  const margin = shows === 'compare' ? 0 : marginOf(narrow, wide);
  // Where one country is meant, it stands out from those around it.
  const [only, ...others] = opening.hosts;
  const selected = only !== undefined && others.length === 0 ? { selected: only } : {};
  return {
    node: drawBase({ shapes, frame, width, height, margin, thin: LEAST_STEP, grid: GRID, ...selected }),
    frame,
    frames: { narrow: narrow.frame, wide: wide.frame },
  };
}

function shortEvent({ id, date, change, says, summary, citations }: EventDetail): EmbedEvent {
  return { id, date, change, says, summary, citations };
}

/** What stands behind every tie: all of it, and by the names of its files. */
export interface EvidenceShelf {
  readonly all: EvidenceFile;
  readonly files: ReadonlyMap<string, EvidenceFile>;
}

export function evidenceShelf(compiled: Compiled): EvidenceShelf {
  const { index, ids, hosts } = compiled;
  const events = new Map<string, EventDetail>();
  const ties = new Map<string, EvidenceFile['ties'][string]>();
  const sources: Record<string, SourceDetail> = {};
  for (const file of hosts) {
    Object.assign(sources, file.sources);
    for (const { id, title, before, events: own } of file.partnerships) {
      ties.set(id, before ? { title, before } : { title });
      const byId = new Map(own.map((event) => [event.id, event]));
      for (const [place, event] of (ids[id] ?? []).entries()) {
        const detail = byId.get(event);
        if (detail && passesLens(detail.lenses, 'second-read')) events.set(`${id}#${place}`, detail);
      }
    }
  }
  const fileOf = (
    some: readonly { readonly id: string; readonly events: readonly { readonly id: string }[] }[],
  ): EvidenceFile => {
    const shown = some.flatMap((tie) =>
      tie.events.flatMap(({ id }) => {
        const event = events.get(id);
        return event ? [[id, shortEvent(event)] as const] : [];
      }),
    );
    const own = some.flatMap(({ id }) => {
      const tie = ties.get(id);
      return tie ? [[id, tie] as const] : [];
    });
    const used = new Set([
      ...shown.flatMap(([, { citations }]) => citations.map(({ source }) => source)),
      ...own.flatMap(([, { before }]) => (before?.citations ?? []).map(({ source }) => source)),
    ]);
    return {
      events: Object.fromEntries(shown),
      ties: Object.fromEntries(own),
      sources: Object.fromEntries([...used].flatMap((id) => (sources[id] ? [[id, sources[id]] as const] : []))),
    };
  };
  const decoded = decodeIndex(index).ties;
  const shelves = new Map<string, typeof decoded>();
  for (const tie of decoded) {
    const name = evidenceName(tie.host, tie.partner, tie.group, index.lang);
    shelves.set(name, [...(shelves.get(name) ?? []), tie]);
  }
  return { all: fileOf(decoded), files: new Map([...shelves].map(([name, some]) => [name, fileOf(some)])) };
}

/** All ties of one question. */
export function tiesFile(index: Compiled['index'], group: Group): TiesFile {
  const { ties, parties, formations, coverage, hosts, partners } = indexWith(
    index,
    index.ties.filter((tie) => groupOf(tie) === group),
    index.hosts,
    index.partners,
  );
  return { ties, parties, formations, coverage, hosts, partners };
}

/** The views to be written, the opening one first. */
export function viewsOf(record: DataRecord): ViewOfRecord[] {
  const first = record.atlas.data.defaultView;
  const opening = record.views.get(first)!.data;
  return [first, ...[...record.views.keys()].filter((id) => id !== first)].map((id) => ({
    id,
    view: record.views.get(id)!.data,
    opening,
  }));
}
