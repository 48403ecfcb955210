/** Text in runs of plain and italic, so that it can be shown, and copied both with its italics and without. */
import type { Lang } from '../model/words.ts';

export interface Run {
  readonly text: string;
  readonly italic?: true;
}

export const italic = (text: string): Run => ({ text, italic: true });

/** Runs of parts in order; what is null is left out, neighbours of one kind become one. */
export function runsOf(...parts: readonly (string | Run | null)[]): Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    if (part === null || part === '') continue;
    const run: Run = typeof part === 'string' ? { text: part } : part;
    const last = runs.at(-1);
    if (last && last.italic === run.italic) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Markup for the clipboard: word processors keep its italics. */
export function htmlOf(runs: readonly Run[]): string {
  const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
  return `<p>${runs.map(({ text, italic: leaning }) => (leaning ? `<i>${escape(text)}</i>` : escape(text))).join('')}</p>`;
}

/** Ends an element with a full stop, unless it ends with a mark of its own. */
export function stop(text: string): string {
  return /[.?!…][”’»)\]\u00a0\u202f]*$/u.test(text) ? text : `${text}.`;
}

/** The full stop that a text still needs: it stands outside of italics. */
export function stopAfter(text: string): string {
  return stop(text).slice(text.length);
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Quotation marks around a title, those within it one level down, and its full stop where the language puts it. */
export function quoted(title: string, lang: Lang): string {
  const [open, close] = lang === 'fr' ? ['“', '”'] : ['‘', '’'];
  const inner = title
    .replace(/[“«]\s*/g, open)
    .replace(/\s*[”»]/g, close)
    .replace(/"([^"]*)"/g, `${open}$1${close}`);
  if (lang === 'en') return `“${stop(inner)}”`;
  // The stop of an abbreviation stays.
  return `«\u00a0${inner.replace(/(?<!\p{Lu})\.$/u, '')}\u00a0».`;
}
