/** The table twin of the map: hosts by partners, sorted as the reader likes. */
import { useMemo, type ReactNode } from 'react';
import type { MapRow } from '../../draw/marks.ts';
import { chipParts } from '../../i18n/tieWords.ts';
import type { Chip } from '../../model/chip.ts';
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

export default function TableLook({ data, scene, dispatch }: LookProps): ReactNode {
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
          const force = chip.formation ? names.formation(chip.formation) : null;
          return (
            <span className={`state state-${chip.status ?? chip.absence ?? 'reported'}`}>
              {force ? `${force}${messages.punctuation.colon}` : ''}
              {chipParts(wording, chip).join(messages.punctuation.semicolon)}
            </span>
          );
        },
      })),
    ],
    [choice.partners, dispatch, messages, names, selection, wording],
  );
  return (
    <SortableTable
      caption={`${question}, ${dateWords}`}
      columns={columns}
      rows={byName}
      keyOf={({ host }) => host}
      chosen={({ host }) => host === selection?.host}
      lang={lang}
    />
  );
}
