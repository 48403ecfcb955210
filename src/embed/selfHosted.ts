/**
 * A view for somebody's own server: the page frozen to its release, with its script, style and evidence in one folder that
 * asks nothing of any other. Made in the reader's browser from the files of the release, so that any view can be had.
 */
import { strToU8, zipSync } from 'fflate';
import type { SnippetInput } from '../share/snippets.ts';
import type { EmbedData } from './data.ts';

const DATA = /(<script type="application\/json" id="data">)([^]*?)(<\/script>)/;

export class PageError extends Error {
  override readonly name = 'PageError';
}

/** Where the atlas lies: its folder as a whole address, with the slash at its end. */
export interface Home {
  readonly site: string;
}

/**
 * The page of a release as it stands in a folder of its own: files beside it, links back to the atlas as whole addresses.
 * Throws a `PageError` where the text is no such page.
 */
export function ownPage(
  html: string,
  { site }: Home,
): { readonly html: string; readonly script: string; readonly apart: string | null } {
  const found = DATA.exec(html);
  if (!found) throw new PageError('the page carries no data: it is not the page of a view');
  const data = JSON.parse(found[2]!) as EmbedData;
  const lang = data.index.lang;
  const moved: EmbedData = { ...data, home: '', site: '', full: `${site}${lang}/`, frozen: true };
  const script = new RegExp(`src="${data.home.replaceAll('.', '\\.')}(\\w+\\.\\w+\\.js)"`).exec(html)?.[1];
  if (script === undefined) throw new PageError('the page names no script of its release');
  const text = html
    .replace(DATA, '$1$3')
    .replaceAll(`="${data.home}`, '="')
    .replaceAll(`="${data.site}favicon.svg`, '="favicon.svg')
    .replaceAll(`="${data.site}`, `="${site}`);
  // Put in last, so that nothing in the record is taken for an address of the page.
  const json = JSON.stringify(moved).replace(/</g, '\\u003c');
  return {
    html: text.replace(DATA, (_all, open: string, _json, close: string) => `${open}${json}${close}`),
    script,
    apart: data.apart,
  };
}

/** A ZIP of files by their paths. The same files always make the same bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const);
  // The first day that a ZIP can name.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: '1980-01-01T00:00:00' });
}

/** The folder that a view is unpacked to, beside the article. */
export function ownFolder(view: string): string {
  return `partnership-atlas-${view}/`;
}

/** The form to paste beside a folder of one's own: the same, with the files of the folder. */
export function ownInput(input: SnippetInput, view: string, query: string): SnippetInput {
  const folder = ownFolder(view);
  const still = input.baked ? input.still : { ...input.still, src: `${folder}still.svg` };
  return { ...input, src: `${folder}index.html${query}`, script: `${folder}embed.js`, still };
}
