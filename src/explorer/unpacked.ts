/** What the atlas in one file holds squeezed, in script elements that no browser runs. */
import { decompress } from 'fzstd';
import { fromBase94 } from '../record/base94.ts';

/** What the element of this id holds, as JSON has it. Throws where there is none, or where it was cut off. */
export function unpacked(id: string): unknown {
  const packed = fromBase94(document.getElementById(id)?.textContent ?? '');
  return JSON.parse(new TextDecoder().decode(decompress(packed)));
}
