/**
 * The entry of the explorer. The page is complete without it: a still, its table and links. Once the record is there the
 * live app mounts beside the still and takes its place; if it cannot, the still stays and a message says what to do.
 */
import { createRoot } from 'react-dom/client';
import type { Lang } from '../model/words.ts';
import { LANGS } from '../model/words.ts';
import { loadMessages } from '../i18n/load.ts';
import { FormatError } from '../record/decode.ts';
import { Details, fetchJson, loadIndex, loadWhole } from '../record/reader.ts';
import type { Shapes } from '../geo/shapes.ts';
import { Notice } from '../ui/Notice.tsx';
import { App } from './App.tsx';
import { atlasData, type AtlasData } from './atlasData.ts';
import { knowEvents } from './knowEvents.ts';
import { WORKER } from '../offline/names.ts';
import './explorer.css';

/** An address may name an event, which the index does not know by its id. */
async function knowSelected(data: AtlasData): Promise<void> {
  const select = new URLSearchParams(window.location.search).get('select');
  if (select === null || data.book.isKnown(select)) return;
  // Without the ids the address is told to be unreadable, and all else goes on.
  await knowEvents(data).catch(() => null);
}

/** What in an address asks for more than the opening question and its countries. */
const BEYOND_FIRST = ['select', 'group', 'hosts', 'view', 'story'] as const;

/** Time for the first view to be drawn, on a slow phone too. */
const FIRST_VIEW_MS = 800;

/** The first view comes first: what it does without waits until the map's own script is there and the page is at rest. */
async function mapIsThere(): Promise<void> {
  await import('../map/AtlasMap.tsx').catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, FIRST_VIEW_MS));
}

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

async function start(app: HTMLElement, still: HTMLElement | null): Promise<void> {
  const { index: indexUrl = '', shapes: shapesUrl = '' } = app.dataset;
  const lang: Lang = LANGS.find((one) => one === document.documentElement.lang) ?? LANGS[0];
  const root = createRoot(app);
  const messages = await loadMessages(lang);
  try {
    const [index, shapes] = await Promise.all([loadIndex(indexUrl), fetchJson(shapesUrl)]);
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const files = {
      shapes: shapes as Shapes,
      details: new Details(base, index),
      base,
      messages,
      events: new Map(),
      stories: new Map(),
    };
    // The first view does without the ties of other questions and countries, unless the address asks for them.
    const asked = new URLSearchParams(window.location.search);
    const first = BEYOND_FIRST.some((name) => asked.has(name)) ? await loadWhole(base, index) : index;
    const data = atlasData({ ...files, index: first, isWhole: first !== index });
    await knowSelected(data);
    const story = asked.get('story');
    // Without it the address is told to be unreadable, and all else goes on.
    if (story !== null)
      await import('./openStory.ts').then(({ openStory }) => openStory(data, story)).catch(() => null);
    // The still goes in the same frame in which the live app comes, so that nothing jumps.
    const ready = (): void => {
      if (still) still.hidden = true;
    };
    root.render(<App data={data} onReady={ready} incomplete={false} />);
    if (first !== index) {
      keepForLater();
      return;
    }
    await mapIsThere();
    keepForLater();
    const whole = await loadWhole(base, index).catch(() => null);
    root.render(
      <App
        data={whole ? atlasData({ ...files, index: whole, isWhole: true }) : { ...data, isWhole: true }}
        onReady={ready}
        incomplete={whole === null}
      />,
    );
  } catch (error) {
    const { ui } = messages;
    root.render(
      <Notice
        tone="problem"
        title={ui.loadFailed}
        mend={error instanceof FormatError ? ui.stale : ui.loadFailedMend}
        action={{ label: ui.reload, run: () => window.location.reload() }}
      />,
    );
    console.error(error);
  }
}

const app = document.getElementById('app');
if (app) void start(app, document.getElementById('still'));
