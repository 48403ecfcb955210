/**
 * SVG to PDF of a true print size, with lines and letters that stay lines and letters: printed by an installed Chromium,
 * since no small library sets text as a browser does. The fonts come with the project, as for pixels.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { escapeXml } from '../draw/node.ts';
import { FONTS } from './raster.ts';

export interface PaperSize {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Without these it would ask its maker's hosts for things of its own. */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
];

/** The page that is printed: the pictures alone, each on a sheet of its own, their fonts within. */
function sheetHtml(svgs: readonly string[], { width, height }: PaperSize, named: string | null): string {
  const faces = FONTS.map(
    ({ path, weight }) =>
      `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(path).toString('base64')})}`,
  );
  const style = [
    ...faces,
    `@page{size:${width}mm ${height}mm;margin:0}`,
    svgs.length === 1 ? 'html,body{margin:0;padding:0;overflow:hidden}' : 'html,body{margin:0;padding:0}',
    // A hair less than the sheet: rounding must not make a second one.
    `body>svg{display:block;width:${width}mm;height:${height - 0.1}mm;break-inside:avoid}`,
    'body>svg+svg{break-before:page}',
    '*{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  ].join('\n');
  const [first = ''] = svgs;
  const title = named === null ? (/<title[^>]*>([^<]*)<\/title>/.exec(first)?.[1] ?? '') : escapeXml(named);
  const lang = /xml:lang="(\w+)"/.exec(first)?.[1] ?? 'en';
  return `<!doctype html>\n<html lang="${lang}"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body>${svgs.map((svg) => svg.replace(/^<\?xml[^>]*>\s*/, '')).join('')}</body></html>\n`;
}

export interface PdfInput {
  readonly svg: string | readonly string[];
  readonly size: PaperSize;
  readonly chromium: string;
  /** How readers name the document in their window and lists; without it, as its first picture is named. */
  readonly title?: string;
}

/** Prints a picture on one sheet, or several on as many. Throws where the browser does not print. */
export async function toPdf({ svg, size, chromium, title }: PdfInput): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-pdf-'));
  try {
    const [page, out] = [join(folder, 'page.html'), join(folder, 'out.pdf')];
    writeFileSync(page, sheetHtml(typeof svg === 'string' ? [svg] : svg, size, title ?? null));
    await promisify(execFile)(
      chromium,
      [
        ...QUIET,
        // Chromium refuses to sandbox what root starts, as in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${out}`,
        pathToFileURL(page).href,
      ],
      { timeout: 60_000 },
    );
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
