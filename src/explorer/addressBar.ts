/** Where the view stands in the browser's address: in its query, or, in a file that no server sends, behind the hash. */

export interface AddressBar {
  /** The view as it stands there now, without a question mark. */
  read(): string;
  /** `replace`: in the place of the entry in the history; else Back comes back to what was there. */
  write(query: string, replace: boolean): void;
}

export const queryBar: AddressBar = {
  read: () => window.location.search.replace(/^\?/, ''),
  write(query, replace) {
    const url = query === '' ? window.location.pathname : `?${query}`;
    if (replace) window.history.replaceState(null, '', url);
    else window.history.pushState(null, '', url);
  },
};

/**
 * Behind the hash, which a browser lets a page from a disk change: `#en/?at=2022-08-16`. `page`: what stands before the
 * question mark. `isOther`: whether what stands there is another page, to which the reader goes: its address stays.
 */
export function hashBar(page: string, isOther: (path: string) => boolean): AddressBar {
  return {
    read: () => queryOfHash(window.location.hash),
    write(query, replace) {
      if (isOther(readHash(window.location.hash).path)) return;
      const hash = `#${page}${query === '' ? '' : `?${query}`}`;
      if (replace) window.history.replaceState(null, '', hash);
      else window.history.pushState(null, '', hash);
    },
  };
}

/** Of `#en/story/x/?step=2#part` the path, the query and the part. */
export function readHash(hash: string): { readonly path: string; readonly query: string; readonly part: string } {
  const [, path = '', query = '', part = ''] = /^#?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(hash) ?? [];
  return { path, query, part };
}

function queryOfHash(hash: string): string {
  return readHash(hash).query;
}
