/** Where pages stand below the folder of their language, each with a slash at its end. */

export const hostPath = (host: string): string => `country/${host.toLowerCase()}/`;
export const contextPath = (host: string): string => `${hostPath(host)}context/`;
export const partnerPath = (partner: string): string => `partner/${partner.toLowerCase()}/`;
export const formationPath = (formation: string): string => `formation/${formation}/`;
export const tiePath = (tie: string): string => `partnership/${tie}/`;
export const outletPath = (outlet: string): string => `outlet/${outlet}/`;
export const STORIES_PATH = 'story/';
export const storyPath = (story: string): string => `${STORIES_PATH}${story}/`;
export const LESSONS_PATH = 'lesson/';
export const lessonPath = (lesson: string): string => `${LESSONS_PATH}${lesson}/`;
export const TASKS_PATH = 'tasks/';
/** In the folder of the page that it belongs to. */
export const PACK_FILE = 'pack.zip';
export const COVERAGE_PATH = 'coverage/';
export const FIGURES_PATH = 'figures/';

/** The anchor of an event on the page where it stands in full, and that of a source on the page of its outlet. */
export const eventAnchor = (event: string): string => `event-${event}`;
export const sourceAnchor = (source: string): string => `source-${source}`;

/** Where the sources of a page lie as files, below the site's folder, without their endings: the same in all languages. */
export const citeFolder = (path: string): string => `data/cite/${path.replace(/\/$/, '')}`;

/** From a page to the folder of its language. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
