/** The forms in which a thing can be cited: styles to read, files for reference managers. Small enough for a first screen. */
export const STYLES = ['apa', 'mla', 'chicago'] as const;
export type Style = (typeof STYLES)[number];

export const FILES = ['bibtex', 'ris', 'csl'] as const;
export type CiteFile = (typeof FILES)[number];

export type CiteForm = Style | CiteFile;
export const CITE_FORMS: readonly CiteForm[] = [...STYLES, ...FILES];

export function isFile(form: CiteForm): form is CiteFile {
  return FILES.some((one) => one === form);
}
