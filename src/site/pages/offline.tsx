/** How to use the atlas without internet. It is also what is shown where a page was never read and no network is there. */
import type { ReactNode } from 'react';
import { kilobytes } from '../../i18n/numbers.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';

/** Files made of the whole site, and their bytes; null where they were not made. */
export interface MadeFiles {
  readonly single: { readonly path: string; readonly bytes: number } | null;
  readonly zip: { readonly path: string; readonly bytes: number } | null;
}

export interface OfflineFiles extends MadeFiles {
  /** Below the site's folder: what the explorer may ask for beyond its first view. */
  readonly files: readonly string[];
  /** Bytes of them as a host sends them. */
  readonly bytes: number;
}

const ROOT = '../../';

export function offlinePage(shared: Shared, { files, bytes, single, zip }: OfflineFiles): WrittenPage {
  const { words, index } = shared;
  const { lang } = index;
  const { offline } = words;
  const list = {
    files: files.map((file) => ROOT + file),
    words: { kept: offline.kept, failed: offline.keepFailed, none: offline.keepNone },
  };
  const download = (one: { readonly path: string; readonly bytes: number }, label: string): ReactNode => (
    <p>
      <a href={ROOT + one.path} download="">
        {label}
      </a>{' '}
      ({kilobytes(one.bytes, lang)})
    </p>
  );
  return pageOf(shared, {
    path: 'offline/',
    title: offline.title,
    description: offline.lead,
    section: 'method',
    script: 'keep.js',
    content: (
      <>
        <h1>{offline.title}</h1>
        <p className="page-lead">{offline.lead}</p>
        <h2>{offline.visited}</h2>
        <p>{offline.visitedText}</p>
        <p>{offline.install}</p>
        <p>
          <button type="button" data-keep="" hidden>
            {offline.keep(kilobytes(bytes, lang))}
          </button>{' '}
          <progress hidden aria-label={offline.keeping} value={0} /> <span id="kept" role="status" />
        </p>
        <script
          type="application/json"
          id="keep-list"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(list).replace(/</g, '\\u003c') }}
        />
        <h2>{offline.single}</h2>
        <p>{offline.singleText}</p>
        {single ? download(single, offline.singleDownload) : null}
        <h2>{offline.zip}</h2>
        <p>{offline.zipText}</p>
        {zip ? download(zip, offline.zipDownload) : <p>{offline.zipMake}</p>}
      </>
    ),
  });
}
