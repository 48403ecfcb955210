/** All keys in a list, with the switch that turns the single ones off. The browser's own dialog closes and gives focus back. */
import './keyList.css';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { storyMessagesIn } from '../i18n/story.ts';
import type { Lang } from '../model/words.ts';
import { keyGroups } from './keyGroups.ts';

export interface KeyListProps {
  readonly messages: Messages;
  readonly lang: Lang;
  /** A story is beside the map, and takes some of the keys. */
  readonly told: boolean;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly onClose: () => void;
}

export default function KeyList({ messages, lang, told, on, onTurn, onClose }: KeyListProps): ReactNode {
  const { keys, ui } = messages;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => {
        // Outside of the box, on what lies behind it.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="keys-body">
        <header className="keys-head">
          <h2 id={`${id}-title`}>{keys.title}</h2>
          <button type="button" className="close" onClick={() => dialog.current?.close()} aria-label={ui.close}>
            ×
          </button>
        </header>
        {keyGroups(keys.groups, told ? storyMessagesIn(lang) : null).map(({ title, keys: own }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {own.map(({ press, does }) => (
                <div key={press.join(' ')}>
                  <dt>
                    {press.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label className="keys-switch">
          <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
          {keys.single}
        </label>
        <p className="quiet">{keys.singleNote}</p>
      </div>
    </dialog>
  );
}
