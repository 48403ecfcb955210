/**
 * Below the map of a class: who the partners are, what the marks upon their chips say, and in words all that the map has
 * no room for. Nothing stands on the map without being said, and nothing hides behind it.
 */
import { useRef, type ReactNode } from 'react';
import { drawChip } from '../../draw/chip.ts';
import { CHIP_MARKS, CHIP_SHAPES, chipState, isQuiet } from '../../draw/chipState.ts';
import { NEUTRAL_COLOR } from '../../draw/palette.ts';
import { legendFor, sampleChip, stateKeys } from '../../draw/legend.ts';
import type { MapRow } from '../../draw/marks.ts';
import { classWord } from '../../i18n/classWord.ts';
import type { MarksKey } from '../../map/props.ts';
import type { Chip } from '../../model/chip.ts';
import { ChangedSign } from '../../ui/Legend.tsx';
import { Glyph } from '../../ui/svg.tsx';
import type { AtlasData } from '../atlasData.ts';
import { useHeldHeight } from '../useHeldHeight.ts';
import './classKey.css';

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
  /** The map has shapes without words: they are said here, and smaller regions are offered. */
  readonly compact: boolean;
  readonly onHosts: (hosts: readonly string[]) => void;
}

/** Of each shape on the map one chip. */
function shapesOf(rows: readonly MapRow[]): readonly Chip[] {
  const chips = rows.flatMap((row) => row.chips).filter((chip) => !isQuiet(chip));
  const byShape = new Map(chips.map((chip) => [chipState(chip).shape, chip]));
  return CHIP_SHAPES.filter((shape) => shape !== 'nothing-found' && shape !== 'not-covered').flatMap(
    (shape) => byShape.get(shape) ?? [],
  );
}

export default function ClassKey(props: ClassKeyProps): ReactNode {
  const { data, partners, rows, unseen, hidden, changed, compact, onHosts } = props;
  const { wording } = data;
  const { names, messages } = wording;
  const { punctuation, classSigns, ui, legend } = messages;
  const rowOf = new Map(rows.map((row) => [row.host, row]));
  const present = new Set(rows.flatMap(({ chips }) => chips).flatMap(stateKeys));
  const signs = CHIP_MARKS.filter((mark) => present.has(mark));
  const shapes = compact && !hidden ? shapesOf(rows).filter((chip) => classWord(wording, chip) !== '') : [];
  const nameOf = (host: string): string => rowOf.get(host)?.short ?? rowOf.get(host)?.name ?? names.short(host);
  const coded = [...unseen.coded].sort();
  const told = compact || hidden ? [] : rows.filter(({ host }) => unseen.wordless.includes(host));
  const foot = useRef<HTMLDivElement>(null);
  useHeldHeight(foot, compact);
  const said = (host: string, always = false): string => {
    const row = rowOf.get(host);
    const name = nameOf(host);
    const marks =
      hidden || (compact && !always)
        ? []
        : (row?.chips ?? [])
            .filter((chip) => !isQuiet(chip))
            .map((chip) => `${data.lettersOf(chip.partner, chip.formation)} ${classWord(wording, chip)}`);
    return marks.length === 0 ? name : `${name}${punctuation.colon}${marks.join(', ')}`;
  };
  // Where they are many, what the letters on the map stand for comes before what the signs upon chips say.
  const codes =
    coded.length + unseen.left.length === 0 ? null : (
      <ul className="class-codes" aria-label={ui.classCodes}>
        {coded.map((host) => (
          <li key={host}>
            <b>{host}</b> {said(host, unseen.bare.includes(host))}
          </li>
        ))}
        {unseen.left.length === 0 ? null : (
          <li>{ui.classLeft(unseen.left.map((host) => said(host, true)).join(', '))}</li>
        )}
      </ul>
    );
  return (
    <div ref={foot} className={compact ? 'class-foot class-foot-side' : 'class-foot'} {...(compact ? SCROLLS : {})}>
      {compact ? (
        <p className="class-regions">
          {ui.classCloser}{' '}
          {Object.entries(data.index.regions)
            .filter(([, region]) => region.hosts.length < rows.length / 2)
            .map(([id, region]) => (
              <button key={id} type="button" onClick={() => onHosts(region.hosts)}>
                {region.title}
              </button>
            ))}
        </p>
      ) : null}
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
      {shapes.length === 0 ? null : (
        <ul className="class-shapes" aria-label={legend.title}>
          {shapes.map((chip) => (
            <li key={chipState(chip).shape}>
              <Glyph
                node={drawChip(sampleChip(chipState(chip).shape), {
                  letters: 'Ab',
                  colorIndex: NEUTRAL_COLOR,
                  size: 26,
                })}
                width={34}
                height={30}
              />{' '}
              {classWord(wording, chip)}
            </li>
          ))}
        </ul>
      )}
      {compact ? codes : null}
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
      {compact ? null : codes}
      {told.length === 0 ? null : (
        <ul className="class-told" aria-label={ui.classTold}>
          {told.map(({ host, chips }) => (
            <li key={host}>
              <b>{nameOf(host)}</b>
              {chips
                .filter((chip) => !isQuiet(chip))
                .map((chip) => (
                  <span key={chip.partner}>
                    <Glyph
                      node={drawChip(chip, {
                        letters: data.lettersOf(chip.partner, chip.formation),
                        colorIndex: data.colorOf(chip.partner),
                        size: 24,
                      })}
                      width={32}
                      height={30}
                    />{' '}
                    {classWord(wording, chip)}
                  </span>
                ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What may be longer than the map is high can be scrolled with the keyboard too. */
const SCROLLS = { tabIndex: 0 } as const;
