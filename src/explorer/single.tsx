/**
 * The entry of the atlas in one file: what a server would send lies in the page. The part of the address behind the hash
 * says which page is shown, as a path below the site's folder: `#fr/?at=2022-08-16`, `#en/story/x/`.
 */
import { loadMessages } from '../i18n/load.ts';
import { startTasks } from '../learn/tasks/start.tsx';
import { LANGS, type Lang } from '../model/words.ts';
import type { Fetch } from '../record/reader.ts';
import { lifted, type Pages, type SingleFiles } from '../record/single.ts';
import { hashBar, readHash } from './addressBar.ts';
import { placeOf, within } from './singlePaths.ts';
import { startExplorer } from './start.tsx';
import { unpacked } from './unpacked.ts';
import './explorer.css';

/** The page of tasks, below the folder of a language. */
const TASKS = 'tasks/';

const place = document.getElementById('page')!;
/** Where the whole atlas is published; empty where nobody has said so. */
const published = document.documentElement.dataset['address'] ?? '';

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

function langOf(path: string): Lang | null {
  return LANGS.find((lang) => path.startsWith(`${lang}/`)) ?? null;
}

function readersLang(): Lang {
  return LANGS.find((lang) => navigator.languages.some((wanted) => wanted.toLowerCase().startsWith(lang))) ?? LANGS[0];
}

let shown = '';
/** Leaves the page that is shown. */
let leaving = new AbortController();

/** Puts the address of what is shown on the map in the place of that of its page. */
function settle(): void {
  const hash = window.location.hash.replace(/^#/, '');
  const to = placeOf(hash);
  if (to !== hash) window.history.replaceState(null, '', `#${to}`);
}

async function show(): Promise<void> {
  settle();
  const asked = readHash(window.location.hash);
  const lang = langOf(asked.path) ?? readersLang();
  const path = pages[asked.path] ? asked.path : `${lang}/`;
  const page = pages[path];
  if (!page) return;
  if (path !== shown) {
    leaving.abort();
    leaving = new AbortController();
    shown = path;
    document.documentElement.lang = lang;
    document.title = page.title;
    // Markup of the build's own, as it stands in the site's pages.
    place.innerHTML = page.body;
    const { signal } = leaving;
    if (path === `${lang}/`) await mount(lang, path, signal);
    else window.scrollTo(0, 0);
    if (path === `${lang}/${TASKS}`) await mountTasks(lang, path, signal);
    if (signal.aborted) return;
  }
  if (asked.path !== '' && asked.path !== path) await tellMissing(asked.path, lang);
  if (asked.part !== '') document.getElementById(asked.part)?.scrollIntoView();
}

async function mount(lang: Lang, path: string, signal: AbortSignal): Promise<void> {
  const app = document.getElementById('app');
  if (!app) return;
  const bar = hashBar(path, (other) => other !== path && pages[other] !== undefined);
  await startExplorer({
    ...{ app, still: document.getElementById('still'), lang, bar, signal },
    indexUrl: held.index[lang]!,
    shapesUrl: held.shapes,
    fetchOne: answer,
  });
}

/** The files that the page names are those that lie in this one. */
async function mountTasks(lang: Lang, path: string, signal: AbortSignal): Promise<void> {
  const app = document.getElementById('tasks');
  if (!app) return;
  const fileOf = (name: string): string => within(app.dataset[name] ?? '', path) ?? '';
  await startTasks({
    ...{ app, still: document.getElementById('tasks-still'), lang, page: `${path}#`, fetchOne: answer, signal },
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
  // The map's own links to events are to the pages that can be cited, and these are not here.
  const isOnMap = shown === `${langOf(shown)}/`;
  const to = isOnMap && !/^[a-z]+\/story\//.test(inside) ? inside : placeOf(inside);
  event.preventDefault();
  const { path } = readHash(to);
  const lang = langOf(path);
  if (lang !== null && pages[path]) window.location.hash = to;
  else void tellMissing(to, langOf(shown) ?? LANGS[0]);
});
// Heard before the map hears it, which follows its own address by itself.
window.addEventListener('popstate', settle);
window.addEventListener('hashchange', () => void show());
void show();
