/**
 * What a writer copies into an article. Text only, for the page of somebody else: no style, which strict policies drop,
 * and nothing that needs a script but where the form is called so. Once published a form lives in articles for ever, so
 * each is kept word for word by a test (`tests/golden/snippets-<version>.txt`), and what it relies on must go on working.
 */

export interface SnippetInput {
  readonly lang: string;
  /** The embed's page, the view in the atlas, the script of the frame: whole addresses. */
  readonly src: string;
  readonly full: string;
  readonly script: string;
  readonly title: string;
  /** What the picture says, in a sentence or two, for those who do not see it. */
  readonly alternative: string;
  /** Title, date, atlas and version. */
  readonly caption: string;
  /** The words of the link to the view. */
  readonly more: string;
  /** Pixels that the content needs at widths of the frame, ascending. */
  readonly heights: readonly (readonly [width: number, height: number])[];
  readonly height: 'follow' | 'fixed';
  /** Address of the picture, or all of it as a `data:` address, and its size. */
  readonly still: { readonly src: string; readonly width: number; readonly height: number };
  /** The picture is part of the text: the page of the embed shows another view until its script has run. */
  readonly baked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** In a sandbox without an origin: the frame can neither reach the page round it nor keep anything. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The height for a column of an article, where nothing is known of its width. */
const USUAL = 600;

function usualHeight(heights: SnippetInput['heights']): number {
  return (heights.find(([width]) => width >= USUAL) ?? heights.at(-1))?.[1] ?? 800;
}

function image({ still, alternative }: SnippetInput): string {
  return `<img src="${safe(still.src)}" alt="${safe(alternative)}" width="${still.width}" height="${still.height}">`;
}

function frame(input: SnippetInput, extra: string): string {
  return `<iframe src="${safe(input.src)}" title="${safe(input.title)}" width="100%" height="${usualHeight(input.heights)}" frameborder="0" loading="lazy" sandbox="${SANDBOX}" referrerpolicy="no-referrer"${extra}></iframe>`;
}

function figure({ lang }: SnippetInput, lines: readonly string[]): string {
  return [`<figure lang="${safe(lang)}">`, ...lines, '</figure>'].join('\n');
}

function caption({ caption: words, full, more }: SnippetInput): string {
  return `<figcaption>${safe(words)} <a href="${safe(full)}">${safe(more)}</a></figcaption>`;
}

/** A frame alone. Its text alternative is the caption, and where the view is no named one, the picture too. */
export function frameSnippet(input: SnippetInput): string {
  return figure(input, [
    frame(input, ''),
    ...(input.baked ? [`<noscript>${image(input)}</noscript>`] : []),
    caption({ ...input, caption: `${input.alternative} ${input.caption}` }),
  ]);
}

/** A frame and the script that makes it as high as its content. */
export function scriptSnippet(input: SnippetInput): string {
  const heights = input.heights.map(([width, height]) => `${width}:${height}`).join(' ');
  const fixed = input.height === 'fixed' ? ' data-height="fixed"' : '';
  return figure(input, [
    frame(input, ` data-partnership-atlas="" data-heights="${heights}"${fixed}`),
    `<script src="${safe(input.script)}"></script>`,
    ...(input.baked ? [`<noscript>${image(input)}</noscript>`] : []),
    caption({ ...input, caption: `${input.alternative} ${input.caption}` }),
  ]);
}

/** A picture with its caption; pressed, it opens the view. */
export function stillSnippet(input: SnippetInput): string {
  return figure(input, [`<a href="${safe(input.full)}">${image(input)}</a>`, caption(input)]);
}

/** A line of text. */
export function linkSnippet({ full, caption: words }: SnippetInput): string {
  return `<a href="${safe(full)}">${safe(words)}</a>`;
}
