/**
 * The name of a source, linked to where it can be read: to its page, or, where that is gone, to the copy that an archive
 * holds. A reader is told which, and of which day the copy is.
 */
import type { ReactNode } from 'react';
import { dateInWords } from '../i18n/dates.ts';
import { safeUrl } from './safeUrl.ts';
import { useWording } from './wordingContext.tsx';

export interface SourceLinkProps {
  readonly name: string;
  readonly url: string;
  /** Of the name, where it is a title. */
  readonly lang: string | undefined;
  readonly dead?: string | undefined;
  readonly copy?: { readonly url: string; readonly on?: string | undefined } | undefined;
}

export function SourceLink({ name, url: address, lang, dead, copy }: SourceLinkProps): ReactNode {
  const url = dead !== undefined && copy !== undefined ? safeUrl(copy.url) : safeUrl(address);
  return url ? (
    <a href={url} rel="noreferrer external" lang={lang} dir="auto">
      {name}
    </a>
  ) : (
    <span dir="auto">{name}</span>
  );
}

/** What is to be said of a page that is gone, and of a copy; nothing of a page that is there and has none. */
export function CopyNote({ url: address, dead, copy }: Pick<SourceLinkProps, 'url' | 'dead' | 'copy'>): ReactNode {
  const { messages, lang } = useWording();
  const { ui } = messages;
  const held = copy === undefined ? null : safeUrl(copy.url);
  const copyLink =
    copy === undefined || held === null ? null : (
      <a href={held} rel="noreferrer external">
        {ui.copyOf(copy.on === undefined ? null : dateInWords(copy.on, lang))}
      </a>
    );
  if (dead === undefined) return copyLink === null ? null : <> · {copyLink}</>;
  const was = safeUrl(address);
  return (
    <span className="source-dead">
      {' · '}
      {ui.dead(dateInWords(dead, lang))}
      {messages.punctuation.colon}
      {copyLink ?? ui.noCopy}
      {copyLink === null || was === null ? null : (
        <>
          {', '}
          <a href={was} rel="noreferrer external">
            {ui.deadAddress}
          </a>
        </>
      )}
    </span>
  );
}
