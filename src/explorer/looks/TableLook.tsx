/** The table twin of the map: hosts by partners, sorted as the reader likes. */
import { useMemo, type ReactNode } from 'react';
import type { MapRow } from '../../draw/marks.ts';
import { chipParts, type Wording } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
import { isoOf } from '../../model/day.ts';
import { SortableTable, type Column } from '../../ui/SortableTable.tsx';
import type { LookProps } from './look.ts';

/** In force first, then what is on its way out, what is to come, what is over; at the end what is not known. */
const RANK = ['in-force', 'ending', 'suspended', 'agreed', 'proposed', 'ended'];

function rank({ status, beside, reported, absence }: Chip): number {
  if (status !== null) return RANK.indexOf(status);
  if (beside.length > 0) return RANK.length;
  if (reported) return RANK.length + 1;
  return RANK.length + (absence === 'not-covered' ? 3 : 2);
}

/** What a cell says: the force that holds the chip, where it stands, who says so. */
function cellWords(wording: Wording, chip: Chip): string {
  const { names, messages } = wording;
  const force = chip.formation ? names.formation(chip.formation) : null;
  const { colon, semicolon } = messages.punctuation;
  return `${force ? `${force}${colon}` : ''}${chipParts(wording, chip).join(semicolon)}`;
}

export default function TableLook({ data, scene, state, dispatch }: LookProps): ReactNode {
  const { byName, choice, selection, question, dateWords } = scene;
  const { wording, lang } = data;
  const { names, messages } = wording;
  const columns = useMemo(
    (): readonly Column<MapRow>[] => [
      {
        key: 'host',
        head: messages.ui.country,
        isHead: true,
        by: (row) => row.name,
        cell: (row) => (
          <button
            type="button"
            className="link"
            aria-pressed={row.host === selection?.host}
            onClick={() => dispatch({ type: 'select', select: row.host })}
          >
            {row.name}
          </button>
        ),
      },
      ...choice.partners.map((partner, place): Column<MapRow> => ({
        key: partner,
        head: names.short(partner),
        by: ({ chips }) => rank(chips[place]!),
        cell: ({ chips }) => {
          const chip = chips[place]!;
          return (
            <span className={`state state-${chip.status ?? chip.absence ?? 'reported'}`}>
              {cellWords(wording, chip)}
            </span>
          );
        },
      })),
    ],
    [choice.partners, dispatch, messages, names, selection, wording],
  );
  const save = (): void => {
    void import('../download.ts').then(({ downloadTable }) =>
      downloadTable(
        [messages.ui.country, ...choice.partners.map((partner) => names.short(partner))],
        byName.map(({ name, chips }) => [name, ...chips.map((chip) => cellWords(wording, chip))]),
        `partnership-atlas-${data.index.version}-${choice.group}-${isoOf(scene.at)}.csv`,
      ),
    );
  };
  return (
    <section className="look" aria-label={messages.looks.table}>
      <p className="take-along">
        <button type="button" onClick={save}>
          {messages.ui.save.csv}
        </button>
        <button type="button" onClick={() => window.print()}>
          {messages.ui.print}
        </button>
      </p>
      <SortableTable
        caption={`${question}, ${dateWords}`}
        columns={columns}
        rows={byName}
        keyOf={({ host }) => host}
        chosen={({ host }) => host === selection?.host}
        lang={lang}
        sort={state.view.sort}
        onSort={(sort) => dispatch({ type: 'sort', sort })}
      />
    </section>
  );
}
