/** All parts of the site that are made one by one, in one language: what stands in others' articles, and every page. */
import type { Lang } from '../model/words.ts';
import { embedUnits, type EmbedUnitsInput } from './embedUnits.ts';
import { madeBy, type Unit } from './made.ts';
import { pageUnits, type PageUnit, type PagesInput } from './recordPages.ts';
import { SHARE_FILE, SHARE_SCALE } from './share.ts';

export interface UnitsInput {
  readonly pages: PagesInput;
  readonly embeds: EmbedUnitsInput;
}

/** The long ones first, so that no thread is left with one at the end. */
export function unitsOf(lang: Lang, { pages, embeds }: UnitsInput): Unit[] {
  return [...embedUnits(embeds), ...pageUnits(pages).map((unit) => unitOfPages(lang, unit))];
}

function unitOfPages(lang: Lang, page: PageUnit): Unit {
  return {
    name: page.name,
    // Not every unit is asked for its own.
    get digest() {
      return page.digest;
    },
    make() {
      const sources: [string, readonly string[]][] = [];
      const made = madeBy((output) => {
        for (const { path, html, sources: own, share } of page.make()) {
          output.write(`${lang}/${path}index.html`, html);
          if (own) sources.push([path, own]);
          const svg = share?.() ?? null;
          if (svg !== null) output.add(`${lang}/${path}${SHARE_FILE}`, svg, SHARE_SCALE);
        }
      });
      return { ...made, sources };
    },
  };
}
