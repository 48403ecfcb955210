/**
 * What an embed and the page round it may say to one another: its own small protocol, of which nothing else is heard.
 * Pure, and the same for both sides; described in `docs/embed.md`.
 *
 * The embed says how high its content is, and what the reader chose. The page may ask it to say so again, and may set
 * the date, the language and the country. Every message bears the type, so that another version is another type.
 */
import { parseIsoDay } from '../model/day.ts';
import { LANGS, type Lang } from '../model/words.ts';

export const TYPE = 'partnership-atlas/1';

/** What the reader sees: an ISO day, a language, the id of a country or none. */
export interface Choice {
  readonly at: string;
  readonly language: Lang;
  readonly select: string | null;
}

export type Told =
  { readonly type: typeof TYPE; readonly height: number } | { readonly type: typeof TYPE; readonly chosen: Choice };

export type Wish =
  | { readonly kind: 'hello' }
  | {
      readonly kind: 'set';
      readonly set: { readonly at?: string; readonly language?: Lang; readonly select?: string | null };
    };

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields | null {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : null;
}

const ID = /^[A-Za-z0-9-]{1,64}$/;

/** A message of the page round an embed; null for all else. What in it is not sound is left out, the rest is heard. */
export function readWish(data: unknown): Wish | null {
  const message = fieldsOf(data);
  if (message?.['type'] !== TYPE) return null;
  if (message['hello'] === true) return { kind: 'hello' };
  const asked = fieldsOf(message['set']);
  if (!asked) return null;
  const { at, language, select } = asked;
  const lang = LANGS.find((one) => one === language);
  return {
    kind: 'set',
    set: {
      ...(typeof at === 'string' && parseIsoDay(at) !== null ? { at } : {}),
      ...(lang === undefined ? {} : { language: lang }),
      ...(select === null || (typeof select === 'string' && ID.test(select)) ? { select } : {}),
    },
  };
}

/** Frames are never made smaller or larger than this, whatever a message says. */
export const HEIGHTS = { least: 120, most: 20_000 } as const;

/** A message of an embed; null for all else. */
export function readTold(data: unknown): Told | null {
  const message = fieldsOf(data);
  if (message?.['type'] !== TYPE) return null;
  const { height, chosen } = message;
  if (typeof height === 'number' && Number.isFinite(height)) {
    return { type: TYPE, height: Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.ceil(height))) };
  }
  const choice = fieldsOf(chosen);
  if (!choice) return null;
  const { at, language, select } = choice;
  const lang = LANGS.find((one) => one === language);
  if (typeof at !== 'string' || parseIsoDay(at) === null || lang === undefined) return null;
  if (select !== null && !(typeof select === 'string' && ID.test(select))) return null;
  return { type: TYPE, chosen: { at, language: lang, select } };
}
