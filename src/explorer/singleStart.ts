/**
 * The first script of the atlas in one file: unpacks the one that is the atlas, which squeezed takes two fifths of its
 * room, and runs it. The page's policy knows both by their content.
 */
import { unpacked } from './unpacked.ts';

const script = document.createElement('script');
script.textContent = unpacked('script') as string;
document.body.append(script);
