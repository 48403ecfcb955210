/** What every download and release says of where it comes from: of which version of the record, and up to which day it was read. */
import type { Text } from './words.ts';

export interface Edition {
  readonly title: Text;
  readonly about: Text;
  readonly version: string;
  /** ISO day. */
  readonly readUntil: string;
  /** Null until somebody is named. */
  readonly publisher: { readonly name: string; readonly url?: string | undefined } | null;
  readonly editor: string | null;
  readonly contact: string | null;
}
