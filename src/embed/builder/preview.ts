/** The view in real frames of three widths. What they tell of their heights goes into what is copied. */
import { h } from '../../draw/node.ts';
import type { EmbedWords } from '../../i18n/embed.en.ts';
import { fill } from '../dom.ts';
import { readTold } from '../talk.ts';

const WIDTHS = [360, 600, 900] as const;
/** The frames tell one after another; what is copied follows once. */
const SETTLED_MS = 150;

export interface Preview {
  /** Shows a page. `follows`: whether the frames take the height of what they hold. */
  readonly show: (src: string, follows: boolean) => void;
  /** Pixels by width, ascending, as far as they have been told. */
  readonly heights: () => readonly (readonly [width: number, height: number])[];
}

export function previewIn(place: HTMLElement | null, { builder }: EmbedWords, onHeights: () => void): Preview {
  const heights = new Map<number, number>();
  let isFollowing = true;
  let timer = 0;
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin) return;
    const frames = [...(place?.querySelectorAll('iframe') ?? [])];
    const frame = frames.find((one) => one.contentWindow === source);
    const told = frame ? readTold(data) : null;
    if (!frame || told === null || !('height' in told)) return;
    if (isFollowing) frame.height = String(told.height);
    heights.set(Number(frame.dataset['width']), told.height);
    window.clearTimeout(timer);
    timer = window.setTimeout(onHeights, SETTLED_MS);
  });
  return {
    show: (src, follows) => {
      isFollowing = follows;
      heights.clear();
      fill(
        place,
        WIDTHS.map((width) =>
          h(
            'figure',
            // Wider than a phone it is pushed along there, by keys too.
            { class: `preview preview-${width}`, tabindex: 0, 'aria-label': builder.previewAt(width) },
            h('figcaption', {}, builder.previewAt(width)),
            h('iframe', {
              src,
              title: `${builder.preview}, ${builder.previewAt(width)}`,
              width,
              height: 720,
              'data-width': width,
              loading: 'lazy',
            }),
          ),
        ),
      );
    },
    heights: () => [...heights].sort((a, b) => a[0] - b[0]),
  };
}
