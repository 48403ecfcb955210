/**
 * The entry of the atlas in one file: what a server would send lies in the page. The part of the address behind the hash
 * says which page is shown, as a path below the site's folder: `#fr/?at=2022-08-16`, `#en/story/x/`.
 */
import { decompress } from 'fzstd';
import { loadMessages } from '../i18n/load.ts';
import { startTasks } from '../learn/tasks/start.tsx';
import { LANGS, type Lang } from '../model/words.ts';
import type { Fetch } from '../record/reader.ts';
import { fromBase94 } from '../record/base94.ts';
import { lifted, type Pages, type SingleFiles } from '../record/single.ts';
import { hashBar, readHash } from './addressBar.ts';
import { startExplorer } from './start.tsx';
import './explorer.css';

/** The page of tasks, below the folder of a language. */
const TASKS = 'tasks/';

const place = document.getElementById('page')!;
/** Where the whole atlas is published; empty where nobody has said so. */
const published = document.documentElement.dataset['address'] ?? '';

/** What the file holds under an id, unpacked. */
function unpacked(id: string): unknown {
  const packed = fromBase94(document.getElementById(id)?.textContent ?? '');
  return JSON.parse(new TextDecoder().decode(decompress(packed)));
}

const held = unpacked('files') as SingleFiles;
const pages = unpacked('pages') as Pages;

/** As a server would answer, from what lies in the page. */
const answer: Fetch = (url) => {
  const [file, lang] = held.paths[url] ?? [];
  const content = file === undefined ? undefined : held.files[file];
  const ok = content !== undefined;
  return Promise.resolve({
    ok,
    status: ok ? 200 : 404,
    json: () => Promise.resolve(ok ? lifted(content, lang!) : null),
  });
};

/** A story is told on the map here, at its first step. */
function placeOf(path: string): string {
  const story = /^([a-z]{2}\/)story\/([^/?#]+)\/(?:\?([^#]*))?(?:#(.*))?$/.exec(path);
  return story ? `${story[1]!}?story=${story[2]!}${story[4] ? `&step=${story[4]}` : ''}` : path;
}

function langOf(path: string): Lang | null {
  return LANGS.find((lang) => path.startsWith(`${lang}/`)) ?? null;
}

function readersLang(): Lang {
  return LANGS.find((lang) => navigator.languages.some((wanted) => wanted.toLowerCase().startsWith(lang))) ?? LANGS[0];
}

/** Of a link in a page the path that it leads to, with query and part; null where it leads out of the atlas. */
function within(href: string, path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const base = new URL(`https://atlas.invalid/${path}`);
  const { pathname, search, hash } = new URL(href, base);
  return `${pathname.slice(1)}${search}${hash}`;
}

let shown = '';
let takeDown: () => void = () => undefined;

async function show(): Promise<void> {
  const asked = readHash(window.location.hash);
  const lang = langOf(asked.path) ?? readersLang();
  const path = pages[asked.path] ? asked.path : `${lang}/`;
  const page = pages[path];
  if (!page) return;
  if (path !== shown) {
    takeDown();
    takeDown = () => undefined;
    shown = path;
    document.documentElement.lang = lang;
    document.title = page.title;
    // Markup of the build's own, as it stands in the site's pages.
    place.innerHTML = page.body;
    if (path === `${lang}/`) await mount(lang, path);
    else window.scrollTo(0, 0);
    if (path === `${lang}/${TASKS}`) await mountTasks(lang, path);
  }
  if (asked.path !== '' && asked.path !== path) await tellMissing(asked.path, lang);
  if (asked.part !== '') document.getElementById(asked.part)?.scrollIntoView();
}

async function mount(lang: Lang, path: string): Promise<void> {
  const app = document.getElementById('app');
  if (!app) return;
  takeDown = await startExplorer({
    ...{ app, still: document.getElementById('still'), lang, bar: hashBar(path) },
    indexUrl: held.index[lang]!,
    shapesUrl: held.shapes,
    fetchOne: answer,
  });
}

/** The files that the page names are those that lie in this one. */
async function mountTasks(lang: Lang, path: string): Promise<void> {
  const app = document.getElementById('tasks');
  if (!app) return;
  const fileOf = (name: string): string => within(app.dataset[name] ?? '', path) ?? '';
  takeDown = await startTasks({
    ...{ app, still: document.getElementById('tasks-still'), lang, page: `${path}#`, fetchOne: answer },
    indexUrl: fileOf('index'),
    shapesUrl: fileOf('shapes'),
    lessonsUrl: fileOf('lessons'),
  });
}

/** Says that a page is not in the file, and where it is. */
async function tellMissing(path: string, lang: Lang): Promise<void> {
  const { ui } = await loadMessages(lang);
  document.getElementById('not-carried')?.remove();
  const notice = document.createElement('p');
  notice.id = 'not-carried';
  notice.className = 'notice notice-problem';
  notice.setAttribute('role', 'alert');
  notice.tabIndex = -1;
  notice.textContent = `${ui.notCarried} `;
  if (published !== '') {
    const link = document.createElement('a');
    link.href = published + path;
    link.textContent = published + path;
    notice.append(link);
  }
  place.prepend(notice);
  notice.focus();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? null;
  if (!link || href === null || event.defaultPrevented || href.startsWith('#')) {
    // A part of the page that is shown: the hash says which page that is, so the part is gone to by hand.
    if (href?.startsWith('#') && href.length > 1 && !event.defaultPrevented) {
      const part = document.getElementById(decodeURIComponent(href.slice(1)));
      event.preventDefault();
      part?.focus();
      part?.scrollIntoView();
    }
    return;
  }
  const inside = within(href, shown);
  if (inside === null) return;
  const to = placeOf(inside);
  event.preventDefault();
  const { path } = readHash(to);
  const lang = langOf(path);
  if (lang !== null && pages[path]) window.location.hash = to;
  else void tellMissing(to, langOf(shown) ?? LANGS[0]);
});
window.addEventListener('hashchange', () => {
  const { path, query } = readHash(window.location.hash);
  // Within the map the explorer follows its own address, but a link to another view of it comes from a page.
  if (path === shown && query !== '' && shown === `${langOf(shown)}/`)
    window.dispatchEvent(new PopStateEvent('popstate'));
  void show();
});
void show();
