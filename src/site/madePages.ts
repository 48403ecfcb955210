/** What a unit of pages comes to: bytes to be written, and what is asked for beside them. */
import type { Lang } from '../model/words.ts';
import type { PageUnit } from './recordPages.ts';

export interface MadePage {
  /** Below the folder of the language, with a slash at its end. */
  readonly path: string;
  readonly html: Uint8Array<ArrayBuffer>;
  readonly sources: readonly string[] | null;
  /** The drawing of its picture, SVG. */
  readonly share: string | null;
}

/** Throws an error that names the unit in which the page failed. */
export function madePages(lang: Lang, { name, make }: PageUnit): MadePage[] {
  try {
    const encoder = new TextEncoder();
    return [...make()].map(({ path, html, sources, share }) => ({
      path,
      html: encoder.encode(html),
      sources: sources ?? null,
      share: share?.() ?? null,
    }));
  } catch (cause) {
    throw new Error(
      `The page "${lang} ${name}" could not be made: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
