/** The reader's language and the names of the record, for all components below. */
import { createContext, useContext, type ReactNode } from 'react';
import type { Wording } from '../i18n/tieWords.ts';

const Context = createContext<Wording | null>(null);

export function WordingProvider({
  wording,
  children,
}: {
  readonly wording: Wording;
  readonly children: ReactNode;
}): ReactNode {
  return <Context value={wording}>{children}</Context>;
}

export function useWording(): Wording {
  const wording = useContext(Context);
  if (!wording) throw new Error('a component was rendered outside of WordingProvider');
  return wording;
}
