/**
 * On the page about use without internet: keeps the rest of the record on the device when the reader asks for it. The list
 * of files is the page's own; they go where the service worker looks for them.
 */
import { FILES_CACHE, WORKER } from './names.ts';

interface KeepList {
  /** Addresses from this page. */
  readonly files: readonly string[];
  readonly words: { readonly kept: string; readonly failed: string; readonly none: string };
}

async function keep({ files, words }: KeepList, bar: HTMLProgressElement, said: HTMLElement): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    said.textContent = words.none;
    return;
  }
  bar.hidden = false;
  bar.max = files.length;
  try {
    await navigator.serviceWorker.register(new URL(`../../${WORKER}`, location.href));
    const cache = await caches.open(FILES_CACHE);
    // One after another: a slow connection is left usable.
    for (const [place, file] of files.entries()) {
      if (!(await cache.match(file))) await cache.add(file);
      bar.value = place + 1;
    }
    said.textContent = words.kept;
  } catch {
    // What has arrived stays; the next attempt goes on from there.
    said.textContent = words.failed;
  }
}

const list = document.getElementById('keep-list')?.textContent;
const button = document.querySelector<HTMLButtonElement>('[data-keep]');
const bar = document.querySelector<HTMLProgressElement>('progress');
const said = document.getElementById('kept');
if (list && button && bar && said) {
  button.hidden = false;
  button.addEventListener('click', () => void keep(JSON.parse(list) as KeepList, bar, said));
}
