/** Names that the service worker and the pages beside it agree upon. */

/** Files whose name bears a hash: data of the record, styles, scripts. */
export const FILES_CACHE = 'atlas-files';
/** Pages as they were read last. */
export const PAGES_CACHE = 'atlas-pages';

/** The worker's file, in the site's root: so far its reach. */
export const WORKER = 'sw.js';
