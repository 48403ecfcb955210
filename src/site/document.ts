/** The outer form of every page. */
import { CONTENT_POLICY } from './policy.ts';
import { escapeXml } from '../draw/node.ts';

export interface DocumentInput {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** From the page to the site's folder, `../`; empty for a page that lies in it. */
  readonly root: string;
  /** Below the site's folder. */
  readonly styles: readonly string[];
  readonly script: string | null;
  /** Scripts to fetch beside the first. */
  readonly modules: readonly string[];
  readonly preload: readonly string[];
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** Markup, already safe. */
  readonly body: string;
}

export function documentOf({
  lang,
  title,
  description,
  root,
  styles,
  script,
  modules,
  preload,
  alternates,
  body,
}: DocumentInput): string {
  const text = escapeXml;
  return [
    '<!doctype html>',
    `<html lang="${text(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${text(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title>`,
    `<meta name="description" content="${text(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${text(root + href)}">`),
    ...preload.map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${text(root + href)}">`),
    ...alternates.map((one) => `<link rel="alternate" hreflang="${text(one.lang)}" href="${text(one.href)}">`),
    ...modules.map((href) => `<link rel="modulepreload" href="${text(root + href)}">`),
    script === null ? '' : `<script type="module" src="${text(root + script)}"></script>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
