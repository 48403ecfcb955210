/** The record did not arrive, or it is of another version than the page: what happened, and a button that tries again. */
import type { ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { FormatError } from '../record/decode.ts';
import { Notice } from './Notice.tsx';

export function LoadFailed({
  messages: { ui },
  error,
}: {
  readonly messages: Pick<Messages, 'ui'>;
  readonly error?: unknown;
}): ReactNode {
  return (
    <Notice
      tone="problem"
      title={ui.loadFailed}
      mend={error instanceof FormatError ? ui.stale : ui.loadFailedMend}
      action={{ label: ui.reload, run: () => window.location.reload() }}
    />
  );
}
