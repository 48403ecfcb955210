/** Texts and figures: both languages, no talk of our own work, figures that say what they count. */
import type { Path } from '../located.ts';
import type { Problem } from '../problem.ts';
import type { Text } from '../../model/words.ts';
import { allEvents, citationsOf, errorOf, eventsOf, readingOf, type Check } from './check.ts';
import type { Located } from '../located.ts';

/** Names and offices may be alike in both languages; a sentence is not. */
const MANY_WORDS = 5;

export const sameInBoth: Check = (record) => {
  const problems: Problem[] = [];
  const ask = (part: Located<unknown>, path: Path, text: Text): void => {
    if (text.en !== text.fr || text.en.split(' ').length < MANY_WORDS) return;
    problems.push(
      errorOf('same-in-both')(
        part,
        path,
        `"${text.en.slice(0, 60)}" is the same in English and French`,
        'Write it in each language.',
      ),
    );
  };
  for (const part of allEvents(record)) ask(part, ['summary'], part.data.summary);
  for (const { citation } of citationsOf(record)) ask(citation, ['supports'], citation.data.supports);
  for (const part of record.partnerships) {
    ask(part, ['title'], part.data.title);
    ask(part, ['description'], part.data.description);
  }
  for (const part of record.glossary.values()) ask(part, ['meaning'], part.data.meaning);
  for (const part of record.corrections) ask(part, ['text'], part.data.text);
  return problems;
};

const OUR_WORK =
  /\b(stored (copy|page)|headline|excerpt|snippet|the (evidence|search)|extrait (stocké|conservé)|copie (stockée|conservée)|gros titre)\b/i;

export const ourOwnWork: Check = (record) =>
  allEvents(record).flatMap((part) =>
    (['en', 'fr'] as const)
      .filter((lang) => OUR_WORK.test(part.data.summary[lang]))
      .map((lang) =>
        errorOf('our-own-work')(
          part,
          ['summary', lang],
          `the summary of ${part.data.id} speaks of our own work ("${OUR_WORK.exec(part.data.summary[lang])![0]}")`,
          'Say what was reported; how it was read belongs in supports.',
        ),
      ),
  );

const LESS = /\b(fewer than|less than|under|up to|at most|no more than)\b/i;
const MORE = /\b(more than|over|at least)\b/i;

/** A list to read: an about-figure whose own words say less or more. */
export const figureWords: Check = (record) =>
  eventsOf(record).flatMap(({ event }) =>
    (event.data.personnel ?? []).flatMap((figure, index) => {
      if (figure.about === undefined) return [];
      const number = figure.about.toLocaleString('en-GB');
      const near = (words: RegExp): boolean =>
        [figure.whose.en, event.data.summary.en].some((text) =>
          new RegExp(`${words.source}\\s+(?:${number}|${figure.about})\\b`, 'i').test(text),
        );
      return near(LESS) || near(MORE)
        ? [
            readingOf('figure-words')(
              event,
              ['personnel', index],
              `${event.data.id} gives about ${number} where its words say ${near(LESS) ? 'fewer' : 'more'}`,
              `Use ${near(LESS) ? 'max' : 'min'}.`,
            ),
          ]
        : [];
    }),
  );

/** A figure of personnel counts the partner's people in the host, or says that it is of a whole region. */
export const figureScope: Check = (record) =>
  eventsOf(record).flatMap(({ event }) =>
    (event.data.personnel ?? []).flatMap((figure, index) =>
      /\b(countries|states|region) together\b|\btogether\b/i.test(figure.whose.en) && figure.scope !== 'whole-region'
        ? [
            readingOf('figure-scope')(
              event,
              ['personnel', index],
              `${event.data.id} counts several places together, with the scope ${figure.scope}`,
              'Use whole-region, or drop the figure.',
            ),
          ]
        : [],
    ),
  );
