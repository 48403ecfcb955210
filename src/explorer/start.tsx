/** Fetches the record and mounts the live app; if it cannot, says so and leaves the still as it is. */
import { createRoot } from 'react-dom/client';
import type { Lang } from '../model/words.ts';
import { loadMessages } from '../i18n/load.ts';
import { Details, fetchJson, loadIndex, loadWhole, type Fetch } from '../record/reader.ts';
import type { Shapes } from '../geo/shapes.ts';
import { LoadFailed } from '../ui/LoadFailed.tsx';
import type { AddressBar } from './addressBar.ts';
import { App } from './App.tsx';
import { atlasData, type AtlasData } from './atlasData.ts';
import { knowEvents } from './knowEvents.ts';

/** An address may name an event, which the index does not know by its id. */
async function knowSelected(data: AtlasData): Promise<void> {
  const select = new URLSearchParams(data.bar.read()).get('select');
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

export interface StartOptions {
  /** Where the live app goes, and the still that it takes the place of. */
  readonly app: HTMLElement;
  readonly still: HTMLElement | null;
  readonly lang: Lang;
  /** Addresses of the index and of the shapes. */
  readonly indexUrl: string;
  readonly shapesUrl: string;
  readonly bar: AddressBar;
  /** How files are had where not from a server. */
  readonly fetchOne?: Fetch;
  /** Called once the first view is there and the page is at rest. */
  readonly onRest?: () => void;
}

/** Mounts the explorer; gives how to take it down again. */
export async function startExplorer(options: StartOptions): Promise<() => void> {
  const { app, still, lang, indexUrl, shapesUrl, bar, fetchOne, onRest = () => undefined } = options;
  const root = createRoot(app);
  const messages = await loadMessages(lang);
  try {
    const [index, shapes] = await Promise.all([loadIndex(indexUrl, fetchOne), fetchJson(shapesUrl, fetchOne)]);
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const files = {
      shapes: shapes as Shapes,
      details: new Details(base, index, fetchOne),
      base,
      messages,
      bar,
      events: new Map(),
      stories: new Map(),
    };
    // The first view does without the ties of other questions and countries, unless the address asks for them.
    const asked = new URLSearchParams(bar.read());
    const first = BEYOND_FIRST.some((name) => asked.has(name)) ? await loadWhole(base, index, fetchOne) : index;
    const data = atlasData({ ...files, index: first, isWhole: first !== index });
    await knowSelected(data);
    const story = asked.get('story');
    // Without it the address is told to be unreadable, and all else goes on.
    if (story !== null)
      await import('./openStory.ts').then(({ openStory }) => openStory(data, story, fetchOne)).catch(() => null);
    // The still goes in the same frame in which the live app comes, so that nothing jumps.
    const ready = (): void => {
      if (still) still.hidden = true;
    };
    root.render(<App data={data} onReady={ready} incomplete={false} />);
    if (first !== index) {
      onRest();
      return () => root.unmount();
    }
    await mapIsThere();
    onRest();
    const whole = await loadWhole(base, index, fetchOne).catch(() => null);
    root.render(
      <App
        data={whole ? atlasData({ ...files, index: whole, isWhole: true }) : { ...data, isWhole: true }}
        onReady={ready}
        incomplete={whole === null}
      />,
    );
  } catch (error) {
    root.render(<LoadFailed messages={messages} error={error} />);
    console.error(error);
  }
  return () => root.unmount();
}
