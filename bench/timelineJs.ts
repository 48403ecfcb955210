/** TimelineJS, from its package, showing the events that our lives of Mali show: what a writer would otherwise embed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Of the record's download what a slide needs. */
interface Told {
  readonly host: string;
  readonly group: string;
  readonly partner: string;
  readonly date: string;
  readonly review: string;
  readonly summary: { readonly fr: string };
  readonly citations: readonly { readonly publisher: string; readonly url: string }[];
}

const DIST = dirname(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js')));
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

function slides(dist: string): unknown[] {
  const events = JSON.parse(readFileSync(join(dist, 'data/events.json'), 'utf8')) as Told[];
  return events
    .filter(
      ({ host, group, partner, review }) =>
        host === 'MLI' && group === 'presence' && ['FRA', 'RUS', 'UN'].includes(partner) && review === 'second-read',
    )
    .flatMap(({ date, summary, citations }) => {
      const [year, month, day] = (/\d{4}(?:-\d\d){0,2}/.exec(date)?.[0] ?? '').split('-');
      if (!year) return [];
      const sources = citations.map(({ publisher, url }) => `<a href="${encodeURI(url)}">${publisher}</a>`).join(', ');
      return [{ start_date: { year, month, day }, text: { headline: summary.fr, text: sources } }];
    });
}

/** What its server answers to a path below `/timelinejs/`, as its type and text; null where nothing is. */
export function timelineJs(dist: string): (path: string) => { readonly type: string; readonly body: Buffer } | null {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>TimelineJS</title><link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script><div id="timeline"></div><script src="page.js"></script></html>`;
  const script = `document.getElementById('timeline').style.height='600px';window.timeline=new TL.Timeline('timeline',${JSON.stringify({ events: slides(dist) }).replace(/</g, '\\u003c')},{script_path:new URL('js/',location.href).href,language:'fr'});`;
  return (path) => {
    if (path === '') return { type: 'text/html; charset=utf-8', body: Buffer.from(page) };
    if (path === 'page.js') return { type: TYPES['js']!, body: Buffer.from(script) };
    if (path.includes('..')) return null;
    try {
      const type = TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream';
      return { type, body: readFileSync(join(DIST, path)) };
    } catch {
      return null;
    }
  };
}
