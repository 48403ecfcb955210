/** A chip in words at some length: what its mark says, and how several ties of one partner come together in it. */
import type { Chip } from '../model/chip.ts';
import type { Tie } from '../model/tie.ts';
import { chipParts, standingWords, statusWord, tieLabel, type Wording } from './tieWords.ts';

export interface ChipTip {
  /** The partner, and the force where the mark is that of a force. */
  readonly head: string;
  readonly words: string;
  /** How it is known, and what stands beside it: each a short line. */
  readonly notes: readonly string[];
}

/** `ties`: those that the reader holds, by id; one that is not among them is left unnamed. */
export function chipTip(wording: Wording, chip: Chip, ties: ReadonlyMap<string, Tie>): ChipTip {
  const { names, messages } = wording;
  const { legend, tip } = messages;
  const labels = (ids: readonly string[]): string[] => [
    ...new Set(
      ids.flatMap((id) => {
        const tie = ties.get(id);
        return tie ? [tieLabel(wording, tie)] : [];
      }),
    ),
  ];
  const force = chip.formation === null ? null : names.formation(chip.formation);
  const head = names.short(chip.partner) + (force ? ` (${force})` : '');
  if (chip.status === null) {
    // Points, possible beginnings and absences are one line; adverse and contested ties are the others.
    const [words = '', ...notes] = chipParts(wording, chip);
    return { head, words, notes };
  }
  // What stands beside it has a mark of its own; these are told by one.
  const combined = chip.partly.length > 0 || chip.disputedBeside;
  const [holder] = chip.heldBy === null ? [] : labels([chip.heldBy]);
  const besides = labels(chip.partly);
  const notes = [
    chip.standing === null ? null : standingWords(wording, chip.standing, chip.partner, chip.counterpart ?? chip.host),
    chip.fading === 'no' ? null : legend[chip.fading],
    combined && holder !== undefined ? tip.heldBy(holder) : null,
    chip.disputedBeside ? legend['disputed-beside'] : null,
    chip.partly.length === 0 ? null : besides.length === 0 ? legend.partly : tip.partly(besides.join(', ')),
    chip.possible.length > 0 ? legend['perhaps-more'] : null,
    ...chip.beside.map((mark) => {
      const word = mark.tie === 'adverse' ? tip.adverse : tip.contested;
      const [label = legend[mark.tie]] = labels([mark.partnership]);
      const standing = standingWords(wording, mark.standing, chip.partner, mark.counterpart ?? chip.host);
      return word(label, statusWord(wording, mark.status, chip.group), standing);
    }),
  ];
  return {
    head,
    words: statusWord(wording, chip.status, chip.group),
    notes: notes.filter((note): note is string => note !== null),
  };
}
