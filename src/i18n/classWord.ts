/** What a chip says in one word or two: for the cards of a class. */
import type { Chip } from '../model/chip.ts';
import { statusWord, type Wording } from './tieWords.ts';

/** Empty where there is nothing to say. */
export function classWord(wording: Wording, chip: Chip): string {
  const { classWords } = wording.messages;
  if (chip.status !== null) {
    return chip.fading === 'lapsed' ? classWords.lapsed : statusWord(wording, chip.status, chip.group);
  }
  if (chip.possible.length > 0) return classWords.possible;
  if (chip.reported) return classWords.reported;
  const [mark] = chip.beside;
  return mark ? classWords[mark.tie] : '';
}
