/**
 * What reference managers read of a page: the citation tags that Zotero and Google Scholar know, and Dublin Core. Publisher
 * and editor may be nobody, and are then not named; the date is that of the record's version.
 */
import type { IndexFile } from '../record/format.ts';

export interface Meta {
  readonly name: string;
  readonly content: string;
}

type Atlas = Pick<IndexFile, 'title' | 'version' | 'publisher' | 'editor' | 'lang'>;

/** `url`: where the page is published; null where that is not known. */
export function citationMeta(
  { title: atlas, version, publisher, editor, lang }: Atlas,
  { title, url }: { readonly title: string; readonly url: string | null },
): Meta[] {
  // A version is called by its year and month: 2026.11.
  const date = /^(\d{4})\.(\d{2})\b/.exec(version);
  const entries: (readonly [string, string | null | undefined])[] = [
    ['citation_title', title],
    ['citation_publication_date', date && `${date[1]}/${date[2]}`],
    ['citation_public_url', url],
    ['citation_language', lang],
    ['citation_publisher', publisher?.name],
    ['citation_editor', editor],
    ['DC.title', title],
    ['DC.isPartOf', atlas],
    ['DC.date', date && `${date[1]}-${date[2]}`],
    ['DC.language', lang],
    ['DC.type', 'Text'],
    ['DC.publisher', publisher?.name],
    ['DC.contributor', editor],
    ['DC.identifier', url],
    ['DC.rights', 'CC BY 4.0'],
    ['og:title', title],
    ['og:site_name', atlas],
    ['og:url', url],
  ];
  return entries.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
