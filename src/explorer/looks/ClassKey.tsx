/**
 * Below the map of a class: who the partners are, what the marks upon their chips say, and in words all that the map has
 * no room for. Nothing stands on the map without being said, and nothing hides behind it.
 */
import type { ReactNode } from 'react';
import { drawChip } from '../../draw/chip.ts';
import { CHIP_MARKS, isQuiet } from '../../draw/chipState.ts';
import { legendFor, sampleChip, stateKeys } from '../../draw/legend.ts';
import type { MapRow } from '../../draw/marks.ts';
import { classWord } from '../../i18n/classWord.ts';
import type { MarksKey } from '../../map/props.ts';
import { ChangedSign } from '../../ui/Legend.tsx';
import { Glyph } from '../../ui/svg.tsx';
import type { AtlasData } from '../atlasData.ts';

export interface ClassKeyProps {
  readonly data: AtlasData;
  readonly partners: readonly string[];
  /** Those of the lesson and those that are only named. */
  readonly rows: readonly MapRow[];
  readonly unseen: MarksKey;
  /** The class guesses: names are said, marks are not. */
  readonly hidden: boolean;
  /** Whether a card bears the sign that it changed at the last step. */
  readonly changed: boolean;
}

export default function ClassKey({ data, partners, rows, unseen, hidden, changed }: ClassKeyProps): ReactNode {
  const { wording } = data;
  const { names, messages } = wording;
  const { punctuation, classSigns, ui, legend } = messages;
  const rowOf = new Map(rows.map((row) => [row.host, row]));
  const present = new Set(rows.flatMap(({ chips }) => chips).flatMap(stateKeys));
  const signs = CHIP_MARKS.filter((mark) => present.has(mark));
  const said = (host: string): string => {
    const row = rowOf.get(host);
    const name = row?.short ?? row?.name ?? names.short(host);
    const marks = hidden
      ? []
      : (row?.chips ?? [])
          .filter((chip) => !isQuiet(chip))
          .map((chip) => `${data.lettersOf(chip.partner, chip.formation)} ${classWord(wording, chip)}`);
    return marks.length === 0 ? name : `${name}${punctuation.colon}${marks.join(', ')}`;
  };
  return (
    <div className="class-foot">
      <ul className="class-partners" aria-label={ui.classPartners}>
        {partners.map((partner) => (
          <li key={partner}>
            <Glyph
              node={drawChip(
                { ...sampleChip('in-force'), partner },
                { letters: names.party(partner).letters, colorIndex: data.colorOf(partner), size: 26 },
              )}
              width={30}
              height={30}
            />{' '}
            {names.short(partner)}
          </li>
        ))}
      </ul>
      {hidden || (signs.length === 0 && !changed) ? null : (
        <ul className="class-signs" aria-label={legend.title}>
          {signs.map((mark) => (
            <li key={mark}>
              {legendFor([], { size: 24 }, [mark]).map(({ key, sample }) => (
                <Glyph key={key} node={sample} width={40} height={30} />
              ))}{' '}
              {classSigns[mark]}
            </li>
          ))}
          {changed ? (
            <li>
              <ChangedSign /> {legend.changed}
            </li>
          ) : null}
        </ul>
      )}
      {unseen.numbered.length + unseen.left.length === 0 ? null : (
        <ul className="class-numbers" aria-label={ui.classNumbers}>
          {unseen.numbered.map((host, index) => (
            <li key={host}>
              <b>{index + 1}</b> {said(host)}
            </li>
          ))}
          {unseen.left.length === 0 ? null : <li>{ui.classLeft(unseen.left.map(said).join(', '))}</li>}
        </ul>
      )}
    </div>
  );
}
