/**
 * Where the pages of the things that are named stand. Pages for reading give these links; in the explorer, which shows
 * the same things in its panel, there are none.
 */
import { createContext, useContext, type ReactNode } from 'react';

export interface PageLinks {
  /** The page of a source's outlet, at the place of the source. */
  readonly outlet: (source: string) => string | null;
  /** The map at an event and its date. */
  readonly map: (event: string) => string | null;
  /** Where an error in a record is reported; null where nobody is named who would read it. */
  readonly report: (id: string, title: string) => string | null;
  /** What happened to a record after it had been published; `stands`: for good in this place, where its former ids lead too. */
  readonly history: (id: string, stands: boolean) => ReactNode;
}

const NONE: PageLinks = { outlet: () => null, map: () => null, report: () => null, history: () => null };

const Context = createContext<PageLinks>(NONE);

export const PageLinksProvider = Context.Provider;

export function usePageLinks(): PageLinks {
  return useContext(Context);
}
