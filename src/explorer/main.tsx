/**
 * The entry of the explorer. The page is complete without it: a still, its table and links. Once the record is there the
 * live app mounts beside the still and takes its place; if it cannot, the still stays and a message says what to do.
 */
import { LANGS } from '../model/words.ts';
import { WORKER } from '../offline/names.ts';
import { queryBar } from './addressBar.ts';
import { startExplorer } from './start.tsx';
import './explorer.css';

/** What was read can be read again without a network. It comes last, and not where a reader saves their data. */
function keepForLater(): void {
  const { connection, serviceWorker } = navigator as Navigator & {
    readonly connection?: { readonly saveData?: boolean };
  };
  if (connection?.saveData || !serviceWorker) return;
  serviceWorker.register(new URL(`../${WORKER}`, window.location.href)).catch(() => {
    // Without it the atlas works as long as there is a network.
  });
}

const app = document.getElementById('app');
if (app) {
  const { index: indexUrl = '', shapes: shapesUrl = '' } = app.dataset;
  void startExplorer({
    ...{ app, still: document.getElementById('still'), indexUrl, shapesUrl },
    lang: LANGS.find((one) => one === document.documentElement.lang) ?? LANGS[0],
    bar: queryBar,
    onRest: keepForLater,
  });
}
