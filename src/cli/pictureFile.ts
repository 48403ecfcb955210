/** The file that a picture or a sheet is drawn to: its ending says the form, and PDF needs a browser that prints it. */
import { extname } from 'node:path';
import { findChromium, ProgramError } from '../site/chromium.ts';
import { textOption, UsageError, type Called } from './command.ts';

const FORMS = ['.svg', '.png', '.pdf'] as const;

export interface PictureFile {
  /** As it was given. */
  readonly out: string;
  readonly form: (typeof FORMS)[number];
  /** The browser that prints; null where none is needed. */
  readonly chromium: string | null;
}

export function pictureFile(called: Called): PictureFile {
  const out = textOption(called, 'out');
  if (out === undefined) throw new UsageError('--out FILE is missing.');
  const form = FORMS.find((one) => one === extname(out));
  if (!form) throw new UsageError(`"${out}" ends in none of ${FORMS.join(', ')}.`);
  const chromium = form === '.pdf' ? findChromium() : null;
  if (form === '.pdf' && chromium === null)
    throw new ProgramError(
      'PDF is printed by an installed Chromium, Chrome or Edge, and none was found. Install one (Debian: apt-get install chromium), name it in ATLAS_CHROMIUM, or ask for SVG or PNG',
    );
  return { out, form, chromium };
}
