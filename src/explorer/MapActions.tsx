/** What can be done with the map as it stands: read it as a table, take it along as a picture. */
import { useState, type ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import type { PictureFormat } from './savePicture.ts';

const FORMATS: readonly PictureFormat[] = ['png', 'svg'];

export interface MapActionsProps {
  readonly messages: Messages;
  readonly onTable: () => void;
  /** Rejects where no picture could be made. */
  readonly onSave: (format: PictureFormat) => Promise<void>;
}

export function MapActions({ messages, onTable, onSave }: MapActionsProps): ReactNode {
  const { ui, punctuation } = messages;
  const [failed, setFailed] = useState(false);
  const save = (format: PictureFormat): void => {
    setFailed(false);
    onSave(format).catch(() => setFailed(true));
  };
  return (
    <>
      {' · '}
      <button type="button" className="link" onClick={onTable} data-table="">
        {ui.asTable}
      </button>
      {' · '}
      {ui.asPicture}
      {FORMATS.map((format, index) => (
        <span key={format}>
          {index > 0 ? ', ' : punctuation.colon}
          <button type="button" className="link" onClick={() => save(format)} data-picture={format}>
            {format.toUpperCase()}
          </button>
        </span>
      ))}
      {failed ? <span role="alert"> {ui.pictureFailed}</span> : null}
    </>
  );
}
