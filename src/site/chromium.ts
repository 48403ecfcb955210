/** Where a Chromium is installed on this machine: it prints PDF, and the tests run in it. */
import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A program that is asked for and is not there. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
}

/** The program that a variable of the environment names, else the first of the places at which there is one. */
export function findProgram(variable: string, places: readonly string[]): string | null {
  const given = process.env[variable];
  if (given) {
    if (!existsSync(given)) throw new ProgramError(`${variable} names ${given}, where there is nothing`);
    return given;
  }
  return places.find((path) => existsSync(path)) ?? null;
}

/** Null where there is none. */
export function findChromium(): string | null {
  return findProgram('ATLAS_CHROMIUM', CHROMIUM);
}
