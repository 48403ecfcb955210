/** Details on their way, or that did not come: what happened and what to do. */
import type { ReactNode } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { Notice } from '../ui/Notice.tsx';
import type { DetailsState } from './useDetails.ts';

export interface DetailsNoticeProps {
  readonly details: DetailsState;
  readonly messages: Messages;
  readonly retry: () => void;
}

export function DetailsNotice({ details, messages: { ui }, retry }: DetailsNoticeProps): ReactNode {
  if (details.state === 'loading') return <p role="status">{ui.loading}</p>;
  if (details.state !== 'failed') return null;
  return (
    <Notice
      tone="problem"
      title={ui.detailFailed}
      mend={details.stale ? ui.stale : ui.detailFailedMend}
      action={
        details.stale ? { label: ui.reload, run: () => window.location.reload() } : { label: ui.retry, run: retry }
      }
    />
  );
}
