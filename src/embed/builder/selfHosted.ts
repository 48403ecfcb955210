/**
 * A view for somebody's own server: the page frozen to its release, with its script, style and evidence in one folder that
 * asks nothing of any other. Made in the reader's browser from the files of the release, so that any view can be had.
 */
import { strToU8, zipSync } from 'fflate';
import type { SnippetInput } from '../../share/snippets.ts';
import type { EmbedWords } from '../../i18n/embed.en.ts';
import type { Lang } from '../../model/words.ts';
import type { PagePlaces } from '../data.ts';
import { toHtml } from '../html.ts';
import { frozenNode } from '../parts.ts';

const DATA = /(<script type="application\/json" id="data">)([^]*?)(<\/script>)/;

/** The headline with the line below it. */
const AFTER_HEAD = /<h1 [^]*?<\/h1><p[^]*?<\/p>/;

export class PageError extends Error {
  override readonly name = 'PageError';
}

export interface OwnPageInput {
  /** Where the atlas lies: its folder as a whole address, with the slash at its end. */
  readonly site: string;
  readonly words: EmbedWords;
  /** The folder of the view among the live pages. */
  readonly view: string;
}

export interface OwnPage {
  readonly html: string;
  /** Names of its script and styles. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Name of the file that holds its ties, where the page does not. */
  readonly apart: string | null;
}

/** What of the data of a map's page and of a story's is asked here. */
interface Carried extends PagePlaces {
  readonly index?: { readonly version: string };
  readonly version?: string;
  readonly apart?: string | null;
}

/**
 * The page of a release, or of today, as it stands in a folder of its own: files beside it, links back to the atlas as
 * whole addresses, and what a frozen page says. Throws a `PageError` where the text is no such page.
 */
export function ownPage(html: string, { site, words, view }: OwnPageInput): OwnPage {
  const found = DATA.exec(html);
  const lang = /<html lang="(\w+)"/.exec(html)?.[1] as Lang | undefined;
  if (!found || lang === undefined) throw new PageError('the page carries no data: it is not the page of a view');
  const data = JSON.parse(found[2]!) as Carried;
  const moved: Carried = { ...data, home: '', site: '', full: `${site}${lang}/`, frozen: true };
  const script = new RegExp(`src="${data.home.replaceAll('.', '\\.')}(\\w+\\.\\w+\\.js)"`).exec(html)?.[1];
  if (script === undefined) throw new PageError('the page names no script of its release');
  const styles = [...html.matchAll(new RegExp(`href="${data.home.replaceAll('.', '\\.')}(\\w+\\.css)"`, 'g'))].map(
    ([, file]) => file!,
  );
  const version = data.index?.version ?? data.version ?? '';
  const frozen = toHtml(frozenNode(words, version, `${data.site}${lang}/embed/${view}/`));
  const text = (html.includes('<section id="frozen">') ? html : html.replace(AFTER_HEAD, (head) => head + frozen))
    .replace(DATA, '$1$3')
    .replaceAll(`="${data.home}`, '="')
    .replaceAll(`="${data.site}favicon.svg`, '="favicon.svg')
    .replaceAll(`="${data.site}`, `="${site}`);
  // Put in last, so that nothing in the record is taken for an address of the page.
  const json = JSON.stringify(moved).replace(/</g, '\\u003c');
  return {
    html: text.replace(DATA, (_all, open: string, _json, close: string) => `${open}${json}${close}`),
    script,
    styles,
    apart: data.apart ?? null,
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
export function ownFolder(name: string): string {
  return `partnership-atlas-${name}/`;
}

/** The form to paste beside a folder of one's own: the same, with the files of the folder. */
export function ownInput(input: SnippetInput, name: string, query: string): SnippetInput {
  const folder = ownFolder(name);
  const still = input.baked ? input.still : { ...input.still, src: `${folder}still.svg` };
  return { ...input, src: `${folder}index.html${query}`, script: `${folder}embed.js`, still };
}
