/** A figure of personnel in words: about, between, at least or at most. */
import type { Lang } from '../model/words.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Figure } from './versions.ts';

export function figureWords({ min, max, about }: Figure, { ui }: Messages, lang: Lang): string {
  const count = (value: number): string => value.toLocaleString(lang);
  if (about !== undefined) return ui.about(count(about));
  if (min !== undefined && max !== undefined) return ui.between(count(min), count(max));
  return min !== undefined ? ui.fewest(count(min)) : ui.most(count(max!));
}
