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
function citables(sources: readonly SourceOf[]) {
  return sources.map(({ item, outlet }) => fromCsl({ ...item, 'container-title': item['container-title'] ?? outlet }));
}

/** As the record keeps them. */
export function sourcesCsl(sources: readonly SourceOf[]): string {
  return `${JSON.stringify(
    sources.map(({ item }) => item),
    null,
    1,
  )}\n`;
}

export function sourcesBibtex(sources: readonly SourceOf[], edition: Edition): string {
  return `@comment{${editionLine(edition)}}\n\n${bibtex(citables(sources))}`;
}

/** The format knows no comment: the edition is told beside it. */
export function sourcesRis(sources: readonly SourceOf[]): string {
  return ris(citables(sources));
}
