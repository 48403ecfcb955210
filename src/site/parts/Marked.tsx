/** Running text with the two marks that our own texts use: `**weight**` and `[words](target)`. Nothing of it is markup. */
import type { ReactNode } from 'react';

const MARKS = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|`[^`]+`)/;

/** `hrefOf` gives the address of a target; words whose target it does not know stay words. */
export function Marked({
  text,
  hrefOf,
}: {
  readonly text: string;
  readonly hrefOf: (target: string) => string | null;
}): ReactNode {
  return text.split(MARKS).map((piece, place) => {
    if (piece.startsWith('**') && piece.length > 4) return <b key={place}>{piece.slice(2, -2)}</b>;
    if (piece.startsWith('`') && piece.length > 2) return <code key={place}>{piece.slice(1, -1)}</code>;
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece);
    if (!link) return piece;
    const href = hrefOf(link[2]!);
    return href === null ? (
      link[1]
    ) : (
      <a key={place} href={href}>
        {link[1]}
      </a>
    );
  });
}
