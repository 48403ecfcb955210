/** A plain message: what happened, what to do, and a button where something can be done. */
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly title: string;
  readonly mend?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly tone?: 'problem' | 'note';
}

export function Notice({ title, mend, action, tone = 'note' }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <p>
        <b>{title}</b>
        {mend ? ` ${mend}` : ''}
      </p>
      {action ? (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
