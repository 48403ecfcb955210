/** Fetches the record and mounts the live app; if it cannot, says so and leaves the still as it is. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Lang } from '../model/words.ts';
import { loadMessages } from '../i18n/load.ts';
import { Details, fetchJson, loadIndex, loadWhole, type Fetch } from '../record/reader.ts';
import type { Shapes } from '../geo/shapes.ts';
import { LoadFailed } from '../ui/LoadFailed.tsx';
import type { AddressBar } from './addressBar.ts';
import { App } from './App.tsx';
import { atlasData } from './atlasData.ts';
import { learnAddress } from './learnAddress.ts';

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
  /** Takes the explorer down, on its way too. */
  readonly signal?: AbortSignal;
}

/** Mounts the explorer. */
export async function startExplorer(options: StartOptions): Promise<void> {
  const { app, still, lang, indexUrl, shapesUrl, bar, fetchOne, onRest = () => undefined, signal } = options;
  const root = createRoot(app);
  signal?.addEventListener('abort', () => root.unmount());
  /** Nothing is rendered into what was taken down. */
  const render = (content: ReactNode): void => {
    if (!signal?.aborted) root.render(content);
  };
  const messages = await loadMessages(lang);
  try {
    const [index, shapes] = await Promise.all([loadIndex(indexUrl, fetchOne), fetchJson(shapesUrl, fetchOne)]);
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const files = {
      shapes: shapes as Shapes,
      details: new Details(base, index, fetchOne),
      base,
      messages,
      fetchOne,
      bar,
      events: new Map(),
      stories: new Map(),
    };
    // The first view does without the ties of other questions and countries, unless the address asks for them.
    const asked = new URLSearchParams(bar.read());
    const first = BEYOND_FIRST.some((name) => asked.has(name)) ? await loadWhole(base, index, fetchOne) : index;
    const data = atlasData({ ...files, index: first, isWhole: first !== index });
    await learnAddress(data);
    // The still goes in the same frame in which the live app comes, so that nothing jumps.
    const ready = (): void => {
      if (still) still.hidden = true;
    };
    render(<App data={data} onReady={ready} incomplete={false} />);
    if (first !== index) {
      onRest();
      return;
    }
    await mapIsThere();
    onRest();
    const whole = await loadWhole(base, index, fetchOne).catch(() => null);
    render(
      <App
        data={whole ? atlasData({ ...files, index: whole, isWhole: true }) : { ...data, isWhole: true }}
        onReady={ready}
        incomplete={whole === null}
      />,
    );
  } catch (error) {
    render(<LoadFailed messages={messages} error={error} />);
    console.error(error);
  }
}
