/** The sources as files for reference managers. */
import { bibtex } from '../cite/bibtex.ts';
import { fromCsl, type CslItem } from '../cite/csl.ts';
import { ris } from '../cite/ris.ts';
import { editionLine } from './edition.ts';
import type { Edition } from '../model/edition.ts';

/** A source of the record, and the name of its outlet. */
export interface SourceOf<Item extends CslItem = CslItem> {
  readonly item: Item;
  readonly outlet: string | undefined;
}

/** Where a page names no container, its outlet is one. */
export function withOutlet<Item extends CslItem>({ item, outlet }: SourceOf<Item>): Item {
  return item['container-title'] !== undefined || outlet === undefined ? item : { ...item, 'container-title': outlet };
}

function citables(sources: readonly SourceOf[]) {
  return sources.map((source) => fromCsl(withOutlet(source)));
}

/** As the record keeps them, with their outlets. */
export function sourcesCsl(sources: readonly SourceOf[]): string {
  return `${JSON.stringify(sources.map(withOutlet), null, 1)}\n`;
}

export function sourcesBibtex(sources: readonly SourceOf[], edition: Edition): string {
  return `@comment{${editionLine(edition)}}\n\n${bibtex(citables(sources))}`;
}

/** The format knows no comment: the edition is told beside it. */
export function sourcesRis(sources: readonly SourceOf[]): string {
  return ris(citables(sources));
}

/** The forms in which sources go out, by the ending of their file. */
export const SOURCE_FILES = [
  { ending: 'bib', name: 'BibTeX' },
  { ending: 'ris', name: 'RIS' },
  { ending: 'csl.json', name: 'CSL-JSON' },
] as const;
export type SourceEnding = (typeof SOURCE_FILES)[number]['ending'];

export type SourceTexts = Readonly<Record<SourceEnding, string>>;

/**
 * The files of any choice of sources, by their ids; each source is written once, in however many files it stands. Throws
 * for an id that is not among them.
 */
export function sourceShelf(sources: Iterable<SourceOf>, edition: Edition): (ids: readonly string[]) => SourceTexts {
  const all = new Map([...sources].map((source) => [source.item.id, source]));
  const kept = new Map<string, SourceTexts>();
  const textsOf = (id: string): SourceTexts => {
    const found = kept.get(id);
    if (found) return found;
    const source = all.get(id);
    if (!source) throw new Error(`there is no source "${id}"`);
    const citable = citables([source]);
    const item = JSON.stringify(withOutlet(source), null, 1).replace(/^/gm, ' ');
    const texts = { bib: bibtex(citable), ris: ris(citable), 'csl.json': item };
    kept.set(id, texts);
    return texts;
  };
  return (ids) => {
    const texts = ids.map(textsOf);
    return {
      bib: `@comment{${editionLine(edition)}}\n\n${texts.map(({ bib }) => bib).join('\n')}`,
      ris: texts.map((one) => one.ris).join('\r\n'),
      'csl.json': texts.length === 0 ? '[]\n' : `[\n${texts.map((one) => one['csl.json']).join(',\n')}\n]\n`,
    };
  };
}
