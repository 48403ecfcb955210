/** The ways to look at the same question and date: buttons in a row above the map, once the reader investigates. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { LOOKS, type Look } from '../model/view.ts';

export interface LookTabsProps {
  readonly look: Look;
  readonly messages: Messages;
  readonly onLook: (look: Look) => void;
}

export function LookTabs({ look, messages, onLook }: LookTabsProps): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  // On a narrow screen the row is pushed along: the one that is shown must be seen in it.
  useEffect(() => {
    const chosen = row.current?.querySelector('[aria-pressed="true"]');
    if (!row.current || !chosen) return;
    const [inner, outer] = [chosen.getBoundingClientRect(), row.current.getBoundingClientRect()];
    row.current.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 });
  }, [look]);
  return (
    <div ref={row} className="looks" role="group" aria-label={messages.ui.viewAs}>
      {LOOKS.filter((one) => one !== 'lives-by-host').map((one) => (
        <button
          key={one}
          type="button"
          data-look={one}
          aria-pressed={one === look || (one === 'lives' && look === 'lives-by-host')}
          onClick={() => onLook(one)}
        >
          {messages.looks[one]}
        </button>
      ))}
    </div>
  );
}
