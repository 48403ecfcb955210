/**
 * The script beside a frame, in the page of whoever embeds: it makes the frame as high as what it holds, and passes on
 * what the reader chose. It listens to no window but those of its frames, loads nothing, keeps nothing.
 *
 * Frames bear `data-partnership-atlas`. A page hears `partnership-atlas:chosen` on the frame's element, and asks by
 * dispatching `partnership-atlas:set` there, with `at`, `language` or `select` in its detail.
 */
import { readTold, TYPE } from './talk.ts';

const MARK = 'iframe[data-partnership-atlas]';

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>(MARK)];
}

/** The origin that a frame's messages bear: that of its address, or none where it is sandboxed without one. */
function originOf(frame: HTMLIFrameElement): string {
  const alone = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return alone ? 'null' : new URL(frame.src, location.href).origin;
}

/** Wishes go to the origin of the frame's address alone; one without an origin can only be addressed by its window. */
function send(frame: HTMLIFrameElement, set: object): void {
  const origin = originOf(frame);
  frame.contentWindow?.postMessage({ type: TYPE, set }, origin === 'null' ? '*' : origin);
}

/** Asks for the height. It says nothing, so it may reach whatever the frame holds while it loads. */
function greet(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ type: TYPE, hello: true }, '*');
}

/** Known heights by width, `360:900 600:780`, so that the room is right before the frame has loaded. */
function reserve(frame: HTMLIFrameElement): void {
  const known = (frame.dataset['heights'] ?? '')
    .split(' ')
    .map((pair) => pair.split(':').map(Number))
    .filter((pair): pair is [number, number] => pair.length === 2 && pair.every((value) => value > 0 && value < 20_000))
    .sort((a, b) => a[0] - b[0]);
  const [first] = known;
  if (!first) return;
  const width = frame.clientWidth;
  const next = known.findIndex(([at]) => at >= width);
  const [high, low] = [known[next] ?? known.at(-1)!, known[next - 1] ?? known[Math.max(0, next)] ?? known.at(-1)!];
  const share = high[0] === low[0] ? 0 : (width - low[0]) / (high[0] - low[0]);
  frame.height = String(Math.round(low[1] + share * (high[1] - low[1])));
}

function adopt(frame: HTMLIFrameElement): void {
  if (frame.dataset['partnershipAtlas'] === 'heard') return;
  frame.dataset['partnershipAtlas'] = 'heard';
  reserve(frame);
  frame.addEventListener('partnership-atlas:set', (event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof detail === 'object' && detail !== null) send(frame, detail);
  });
  // Loaded before this script was, it has told its height to nobody.
  greet(frame);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const frame = frames().find((one) => one.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const told = readTold(data);
  if (told === null) return;
  if ('height' in told) {
    if (frame.dataset['height'] !== 'fixed') frame.height = String(told.height);
  } else frame.dispatchEvent(new CustomEvent('partnership-atlas:chosen', { detail: told.chosen, bubbles: true }));
});

for (const frame of frames()) adopt(frame);
addEventListener('DOMContentLoaded', () => frames().forEach(adopt));
