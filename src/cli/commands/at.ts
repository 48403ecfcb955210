import { isoOf, parseIsoDay, type Day } from '../../model/day.ts';
import { GROUPS, type Group } from '../../model/words.ts';
import type { Chip } from '../../model/chip.ts';
import { resolveParty } from '../../dataset/parties.ts';
import { atlasOf } from '../../dataset/toAtlas.ts';
import { asOf, type TieAt } from '../../query/asOf.ts';
import { livesOf } from '../../query/atlas.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import { textOption, UsageError, type Called, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

export const atCommand: Command = {
  name: 'at',
  summary: 'where every partnership stands on a date',
  help: `atlas at DATE [--known DATE] [--host ID] [--partner ID] [--group GROUP] [--chips] [--json]

Lists every partnership with its status and standing as of a date (2022-08-16). One that has not begun by then, or of which
only single visits and meetings are recorded, is left out. Fading: no report read for longer than the threshold of its
group; lapsed: so, and neither side ever confirmed it.

  --known DATE   only what had been reported by then
  --host ID      one host (MLI); ties with a bloc that covers it are listed as through the bloc
  --partner ID   one partner (FRA)
  --group GROUP  ${GROUPS.join(', ')}
  --chips        what the marks of the map say instead, by host, partner and group
  --json         as JSON`,
  options: {
    known: { type: 'string' },
    host: { type: 'string' },
    partner: { type: 'string' },
    group: { type: 'string' },
    chips: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run(called, effects) {
    const [date, ...more] = called.positionals;
    if (date === undefined) throw new UsageError('a date is missing (2022-08-16).');
    if (more.length > 0) throw new UsageError(`one date is asked for, not also "${more.join(' ')}".`);
    const at = dayOrUsage(date);
    const knownText = textOption(called, 'known');
    const known = knownText === undefined ? null : dayOrUsage(knownText);
    const group = groupOrUsage(called);
    const record = recordOrNull(effects);
    if (!record) return 1;
    const [host, partner] = (['host', 'partner'] as const).map((name) => {
      const id = textOption(called, name);
      if (id !== undefined && !resolveParty(id, record.parties)) {
        throw new UsageError(`"${id}" is no party; write a state as ISO 3166-1 alpha-3 (MLI).`);
      }
      return id;
    });
    const atlas = atlasOf(record);
    const lives = livesOf(atlas, known);
    if (at > atlas.readUntil) {
      effects.err(`atlas at: the record was read to ${isoOf(atlas.readUntil)}; ${date} lies after it.\n`);
    }
    if (called.values.chips) {
      const own = <T>(list: readonly T[], one: T | undefined): readonly T[] => (one === undefined ? list : [one]);
      const partners = [
        ...new Set(atlas.ties.flatMap((tie) => (tie.symmetric ? [tie.partner, tie.host] : [tie.partner]))),
      ].sort();
      const chips = own(GROUPS, group)
        .flatMap((one) =>
          chipsAt(
            lives,
            { hosts: own(record.atlas.data.hosts, host), partners: own(partners, partner), group: one },
            at,
          ),
        )
        .filter(
          (chip) => (host !== undefined && partner !== undefined) || chip.absence === null || chip.beside.length > 0,
        );
      effects.out(
        called.values.json ? `${JSON.stringify(chips.map(chipJson), null, 2)}\n` : chips.map(chipText).join(''),
      );
      return 0;
    }
    const ties = asOf(lives, { at, host, partner }).filter((tie) => group === undefined || tie.group === group);
    effects.out(called.values.json ? `${JSON.stringify(ties.map(tieJson), null, 2)}\n` : ties.map(tieText).join(''));
    return 0;
  },
};

function dayOrUsage(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`"${text}" is no day; write it like 2022-08-16.`);
  return day;
}

function groupOrUsage(called: Called): Group | undefined {
  const text = textOption(called, 'group');
  if (text === undefined) return undefined;
  const group = GROUPS.find((one) => one === text);
  if (!group) throw new UsageError(`"${text}" is no group; use one of ${GROUPS.join(', ')}.`);
  return group;
}

function tieJson(tie: TieAt): object {
  return { ...tie, lastReported: tie.lastReported === null ? null : isoOf(tie.lastReported) };
}

function tieText(tie: TieAt): string {
  const marks = [
    tie.standing,
    tie.since && `${tie.reportedSince ? 'reported since' : 'since'} ${tie.since}`,
    tie.due && `due ${tie.due}`,
    tie.lapsed ? 'lapsed' : tie.fading && 'fading',
    tie.endedAs,
    tie.through && `through ${tie.through}`,
    tie.tie !== 'cooperation' && tie.tie,
    tie.possible.length > 0 && `possible: ${tie.possible.join(', ')}`,
  ].filter(Boolean);
  return `${(tie.status ?? 'possible').padEnd(10)} ${tie.partnership.padEnd(36)} ${marks.join(', ')}\n`;
}

function chipJson(chip: Chip): object {
  const { partner, host, group, status, standing, partly, fading, heldBy } = chip;
  return {
    partner,
    host,
    group,
    status,
    standing,
    partly: partly.length > 0,
    fading: fading !== 'no',
    heldBy,
    lapsed: fading === 'lapsed',
    partlyTies: partly,
    disputedBeside: chip.disputedBeside,
    reported: chip.reported,
    possible: chip.possible,
    absence: chip.absence,
    beside: chip.beside,
  };
}

function chipText(chip: Chip): string {
  const status =
    chip.status ?? (chip.reported ? 'reported' : chip.possible.length > 0 ? 'possible' : (chip.absence ?? ''));
  const marks = [
    chip.standing,
    chip.partly.length > 0 && `partly (${chip.partly.join(', ')})`,
    chip.fading !== 'no' && chip.fading,
    chip.disputedBeside && 'disputed beside',
    chip.heldBy && `held by ${chip.heldBy}`,
    ...chip.beside.map((mark) => `${mark.tie}: ${mark.partnership} ${mark.status}`),
  ].filter(Boolean);
  return `${status.padEnd(13)} ${chip.partner} in ${chip.host}, ${chip.group}: ${marks.join('; ')}\n`;
}
