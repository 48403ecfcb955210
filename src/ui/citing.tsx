/**
 * A small button that cites what stands beside it. Where nothing can open the citation, as on pages without scripts, there
 * is no button.
 */
import { createContext, useContext, type ReactNode } from 'react';
import type { SourceDetail } from '../record/format.ts';
import { useWording } from './wordingContext.tsx';

/** What a reader asks to cite. Addresses lie below the folder of the language. */
export type CiteSubject =
  | { readonly kind: 'source'; readonly id: string; readonly source: SourceDetail; readonly checked: string }
  | {
      readonly kind: 'event';
      readonly event: { readonly id: string; readonly summary: string; readonly date: string };
      readonly address: string;
    }
  | { readonly kind: 'view'; readonly id: string; readonly title: string; readonly address: string };

export const CitingContext = createContext<((subject: CiteSubject) => void) | null>(null);

export interface CiteButtonProps {
  /** Made when it is asked for: most are not. */
  readonly subject: () => CiteSubject;
  /** What it cites, for those who meet the button without what stands beside it. */
  readonly name: string;
  readonly label?: string | undefined;
  /** Set before the button, where it follows other things in a line. */
  readonly before?: string | undefined;
}

export function CiteButton({ subject, name, label, before = '' }: CiteButtonProps): ReactNode {
  const { messages } = useWording();
  const open = useContext(CitingContext);
  if (open === null) return null;
  const text = label ?? messages.cite.cite;
  return (
    <span className="cite">
      {before}
      <button
        type="button"
        className="link"
        aria-label={`${text}${messages.punctuation.colon}${name}`}
        aria-haspopup="dialog"
        onClick={() => open(subject())}
      >
        {text}
      </button>
    </span>
  );
}
