/**
 * The entry of the explorer. The page is complete without it: a still, its table and links. Once the record is there the
 * live app mounts beside the still and takes its place; if it cannot, the still stays and a message says what to do.
 */
import { createRoot } from 'react-dom/client';
import type { Lang } from '../model/words.ts';
import { LANGS } from '../model/words.ts';
import { messagesIn } from '../i18n/messages.ts';
import { FormatError } from '../record/decode.ts';
import { Details, fetchJson, loadIndex } from '../record/reader.ts';
import type { Shapes } from '../geo/shapes.ts';
import { Notice } from '../ui/Notice.tsx';
import { App } from './App.tsx';
import { atlasData } from './atlasData.ts';
import './explorer.css';

async function start(app: HTMLElement, still: HTMLElement | null): Promise<void> {
  const { index: indexUrl = '', shapes: shapesUrl = '' } = app.dataset;
  const lang: Lang = LANGS.find((one) => one === document.documentElement.lang) ?? LANGS[0];
  const root = createRoot(app);
  try {
    const [index, shapes] = await Promise.all([loadIndex(indexUrl), fetchJson(shapesUrl)]);
    const base = indexUrl.slice(0, indexUrl.lastIndexOf('/') + 1);
    const data = atlasData(index, shapes as Shapes, new Details(base, index));
    root.render(<App data={data} />);
    if (still) still.hidden = true;
    document.documentElement.dataset['live'] = '';
  } catch (error) {
    const { ui } = messagesIn(lang);
    root.render(
      <Notice
        tone="problem"
        title={ui.loadFailed}
        mend={error instanceof FormatError ? ui.stale : ui.loadFailedMend}
        action={{ label: ui.reload, run: () => window.location.reload() }}
      />,
    );
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
  }
}

const app = document.getElementById('app');
if (app) void start(app, document.getElementById('still'));
