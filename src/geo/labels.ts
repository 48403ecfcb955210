/** Where names of countries sit: after the rows, beside theirs, and not at all where they would touch anything. */
import { boxAround, fits, type Box } from './box.ts';

export interface LabelToPlace {
  readonly host: string;
  /** The row that it names, or the anchor alone as a box without area. */
  readonly row: Box;
  /** The name and shorter forms of it, each with its width; the first that fits is taken. */
  readonly forms: readonly { readonly text: string; readonly width: number }[];
  readonly height: number;
  readonly priority?: number;
  /** A name without a row: in the middle of the box or nowhere, and well clear of rows that it does not name. */
  readonly alone?: boolean;
}

export interface PlacedLabel {
  readonly host: string;
  readonly text: string;
  /** Middle of the text in pixels. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface LabelOptions {
  readonly width: number;
  readonly height: number;
  readonly taken: readonly Box[];
  readonly gap?: number;
}

/** Above, below, then a little aside, then at the sides, where coastal countries have the sea. */
function boxesFor({ row, height, alone }: LabelToPlace, width: number, gap: number): Box[] {
  const [middleX, middleY] = [(row.left + row.right) / 2, (row.top + row.bottom) / 2];
  if (alone) return [boxAround(middleX, middleY, width, height)];
  const above = row.top - gap - height / 2;
  const below = row.bottom + gap + height / 2;
  const aside = Math.max(0, (row.right - row.left - width) / 2, (width - (row.right - row.left)) / 2);
  const places: [number, number][] = [
    [middleX, above],
    [middleX, below],
    [middleX - aside, above],
    [middleX + aside, above],
    [middleX - aside, below],
    [middleX + aside, below],
    [row.left - gap - width / 2, middleY],
    [row.right + gap + width / 2, middleY],
  ];
  return places.map(([x, y]) => boxAround(x, y, width, height));
}

/** Places labels, those of higher priority first, then in the order given. */
export function placeLabels(labels: readonly LabelToPlace[], options: LabelOptions): PlacedLabel[] {
  const { width, height, gap = 2 } = options;
  const taken = [...options.taken];
  const placed: PlacedLabel[] = [];
  const inFrame = (box: Box): boolean =>
    box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
  const place = (label: LabelToPlace): void => {
    for (const form of label.forms) {
      for (const box of boxesFor(label, form.width, gap)) {
        if (!inFrame(box) || !fits(box, taken, label.alone ? label.height / 2 : gap - 0.5)) continue;
        taken.push(box);
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        placed.push({ host: label.host, text: form.text, x, y, box });
        return;
      }
    }
  };
  // Sorting keeps the order of equals.
  [...labels].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0)).forEach(place);
  return placed;
}
