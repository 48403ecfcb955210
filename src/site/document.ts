/** The outer form of every page. */
import { CONTENT_POLICY } from './policy.ts';
import { escapeAttribute, escapeXml } from '../draw/node.ts';
import { LANGS } from '../model/words.ts';
import type { Meta } from './citationMeta.ts';

export interface DocumentInput {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** From the page to the site's folder, `../`; empty for a page that lies in it. */
  readonly root: string;
  /** Below the site's folder. */
  readonly styles: readonly string[];
  readonly script: string | null;
  /** A classic script below the site's folder, run once the page is there. */
  readonly classic?: string | null;
  /** Scripts to fetch beside the first. */
  readonly modules: readonly string[];
  readonly preload: readonly string[];
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** Where the page is published; null where that is not known: then it links to its twin only relatively. */
  readonly place: Published | null;
  readonly meta: readonly Meta[];
  /** The page that is to be opened in the place of this one. */
  readonly refresh?: string | undefined;
  /** Markup, already safe. */
  readonly body: string;
}

export interface Published {
  /** Of the whole site, with a slash at its end. */
  readonly address: string;
  readonly lang: string;
  /** Below the folder of the language, with a slash at its end; empty for its first page. */
  readonly path: string;
}

/** The address that counts for the page, those of its twins, and the feed of its language. */
function publishedLinks({ address, lang, path }: Published): string[] {
  const link = (rel: string, href: string, more = ''): string =>
    `<link rel="${rel}"${more} href="${escapeAttribute(href)}">`;
  return [
    link('canonical', `${address}${lang}/${path}`),
    ...LANGS.map((one) => link('alternate', `${address}${one}/${path}`, ` hreflang="${one}"`)),
    ...(path === '' ? [link('alternate', address, ' hreflang="x-default"')] : []),
    link('alternate', `${address}${lang}/feed.xml`, ' type="application/atom+xml"'),
  ];
}

/** Open Graph is written with another attribute than all other metadata. */
function metaTag({ name, content }: Meta): string {
  const kind = name.startsWith('og:') ? 'property' : 'name';
  return `<meta ${kind}="${escapeAttribute(name)}" content="${escapeAttribute(content)}">`;
}

export function documentOf({
  lang,
  title,
  description,
  root,
  styles,
  script,
  classic = null,
  modules,
  preload,
  alternates,
  place,
  meta,
  refresh,
  body,
}: DocumentInput): string {
  const text = escapeAttribute;
  return [
    '<!doctype html>',
    `<html lang="${text(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${text(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    `<meta name="description" content="${text(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(refresh === undefined ? [] : [`<meta http-equiv="refresh" content="0; url=${text(refresh)}">`]),
    `<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${text(root + href)}">`),
    ...preload.map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${text(root + href)}">`),
    ...(place === null
      ? alternates.map((one) => `<link rel="alternate" hreflang="${text(one.lang)}" href="${text(one.href)}">`)
      : publishedLinks(place)),
    ...meta.map(metaTag),
    ...modules.map((href) => `<link rel="modulepreload" href="${text(root + href)}">`),
    script === null ? '' : `<script type="module" src="${text(root + script)}"></script>`,
    classic === null ? '' : `<script defer src="${text(root + classic)}"></script>`,
    `<link rel="manifest" href="${text(`${root}${lang}/manifest.webmanifest`)}">`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
