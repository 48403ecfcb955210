/** Of which edition a download is, as files say it. */
import type { Edition } from '../model/edition.ts';

export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Raised whenever a reader of the downloads would misread them: a field renamed, taken away or given another meaning. */
export const DOWNLOAD_FORMAT = 1;

/** In one line, for formats that know no more than a comment. */
export function editionLine({ title, version, readUntil }: Edition): string {
  return `${title.en}, version ${version}, record read to ${readUntil}. ${LICENCE.name}.`;
}
