/** Figures: each stands in the note, or in the title, of a page that is cited for it. */
import type { Problem } from '../problem.ts';
import { allEvents, readingOf, type Check } from './check.ts';

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);
const LARGE: Readonly<Record<string, number>> = {
  sixteen: 16,
  eighteen: 18,
  dozen: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};
const WORDS = new Map([...SMALL.map((word, value) => [word, value] as const), ...Object.entries(LARGE)]);

/** The numbers of a text, written in digits (`1,600`, `1 600`, `2.5`) or in an English word. */
function numbersIn(text: string): ReadonlySet<number> {
  const digits = [...text.matchAll(/\d+(?:[\s,.\u00A0\u202F]\d{3}(?!\d))*(?:[.,]\d+)?/gu)].map(([figure]) =>
    Number(figure.replace(/[\s,.\u00A0\u202F](?=\d{3}(?!\d))/gu, '').replace(',', '.')),
  );
  const words = [...text.toLowerCase().matchAll(/[a-z]+/g)].flatMap(([word]) => WORDS.get(word) ?? []);
  return new Set([...digits, ...words]);
}

/**
 * A list to read: the size of a force that none of its pages is said to give. Either a note says too little, or the figure
 * comes from a page that is not cited. Bounds may come from two pages, and a ceiling from its two halves, soldiers and
 * police, in one.
 */
export const unborneFigures: Check = (record) =>
  allEvents(record).flatMap((event): Problem[] => {
    if (event.data.personnel === undefined) return [];
    const notes = event.data.citations.map(({ source, supports }) =>
      numbersIn([supports.en, supports.fr, record.sources.get(source)?.data.title].join('\n')),
    );
    const isBorne = (size: number): boolean => notes.some((figures) => figures.has(size) || hasSum(figures, size));
    return event.data.personnel.flatMap((figure, index) =>
      [figure.min, figure.about, figure.max].flatMap((size) =>
        size === undefined || isBorne(size)
          ? []
          : [
              readingOf('unborne-figure')(
                event,
                ['personnel', index],
                `${event.data.id} gives a force of ${size}, which no note of its citations has`,
                'Say in a note which page has it, or take it out.',
              ),
            ],
      ),
    );
  });

function hasSum(figures: ReadonlySet<number>, sum: number): boolean {
  return [...figures].some((figure) => figure * 2 !== sum && figures.has(sum - figure));
}
