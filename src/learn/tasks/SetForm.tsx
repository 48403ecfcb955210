/** Which set: country or region, years, level. The seed is drawn by chance and stands in the link. */
import { useId, useState, type ReactNode } from 'react';
import type { TaskMessages } from '../../i18n/tasks.ts';
import { TASK_LEVELS, type TaskSetSpec } from '../../model/taskSpec.ts';
import type { IndexFile } from '../../record/format.ts';
import { useWording } from '../../ui/wordingContext.tsx';
import type { TasksBook } from './address.ts';
import { MOST_TASKS } from './generate.ts';

export interface SetFormProps {
  readonly index: IndexFile;
  readonly book: TasksBook;
  readonly words: TaskMessages;
  readonly set: TaskSetSpec;
  readonly onSet: (set: TaskSetSpec) => void;
  /** Six letters by chance. */
  readonly newSeed: () => string;
}

export function SetForm({ index, book, words, set, onSet, newSeed }: SetFormProps): ReactNode {
  const { names, lang } = useWording();
  const [draft, setDraft] = useState(set);
  const id = useId();
  const { page } = words;
  const { compare } = new Intl.Collator(lang);
  const hosts = [...book.hosts].sort((a, b) => compare(names.party(a).name, names.party(b).name));
  const years = Array.from({ length: book.last - book.first + 1 }, (_, place) => book.first + place);
  const place = draft.country === undefined ? `region ${draft.region!}` : `country ${draft.country}`;
  const choosePlace = (value: string): void => {
    const [kind, name] = value.split(' ') as [string, string];
    const where = kind === 'country' ? { country: name, region: undefined } : { country: undefined, region: name };
    setDraft({ ...draft, ...where });
  };
  const numberIn = (
    label: string,
    value: number,
    list: readonly number[],
    take: (value: number) => void,
  ): ReactNode => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => take(Number(event.currentTarget.value))}>
        {list.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="set-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSet({ ...draft, seed: newSeed() });
      }}
    >
      <h2 id={id}>{page.choose}</h2>
      <label>
        <span>{page.about}</span>
        <select value={place} onChange={(event) => choosePlace(event.currentTarget.value)}>
          <optgroup label={page.regions}>
            {book.regions.map((region) => (
              <option key={region} value={`region ${region}`}>
                {index.regions[region]!.title}
              </option>
            ))}
          </optgroup>
          <optgroup label={page.countries}>
            {hosts.map((host) => (
              <option key={host} value={`country ${host}`}>
                {names.party(host).name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {numberIn(
        page.fromYear,
        draft.from,
        years.filter((year) => year <= draft.to),
        (from) => setDraft({ ...draft, from }),
      )}
      {numberIn(
        page.toYear,
        draft.to,
        years.filter((year) => year >= draft.from),
        (to) => setDraft({ ...draft, to }),
      )}
      <label>
        <span>{page.level}</span>
        <select
          value={draft.level}
          onChange={(event) =>
            setDraft({ ...draft, level: TASK_LEVELS.find((one) => one === Number(event.currentTarget.value)) ?? 1 })
          }
        >
          {TASK_LEVELS.map((level) => (
            <option key={level} value={level}>
              {page.levels[level]}
            </option>
          ))}
        </select>
      </label>
      {numberIn(page.count, draft.count, [4, 6, 8, 10, 12, 16, MOST_TASKS], (count) => setDraft({ ...draft, count }))}
      <button type="submit" className="primary">
        {page.make}
      </button>
    </form>
  );
}
