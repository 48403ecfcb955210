/**
 * The page round an embed, as the embed sees it: told how high the content is and what the reader chose, heard only in
 * what the protocol knows. Nothing that is told is secret, so any page may hear it.
 */
import { isoOf, type Day } from '../model/day.ts';
import { readWish, TYPE, type Choice, type Told, type Wish } from './talk.ts';

export type Asked = Extract<Wish, { kind: 'set' }>['set'];

export interface HostPage {
  readonly tellChoice: (choice: Choice) => void;
}

/** From now on the height of the body is told whenever it changes, and what the page asks for is handed to `hear`. */
export function hostPage(hear: (asked: Asked) => void): HostPage {
  const post = (told: Told): void => {
    if (window.parent !== window) window.parent.postMessage(told, '*');
  };
  let known = 0;
  const tellHeight = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === known) return;
    known = height;
    post({ type: TYPE, height });
  };
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    // Only the page that holds the frame is heard.
    if (source === null || source !== window.parent || source === window) return;
    const wish = readWish(data);
    if (wish === null) return;
    if (wish.kind === 'set') hear(wish.set);
    else {
      known = 0;
      tellHeight();
    }
  });
  if (window.parent !== window) {
    new ResizeObserver(tellHeight).observe(document.body);
    tellHeight();
  }
  return { tellChoice: (chosen) => post({ type: TYPE, chosen }) };
}

/** The address of the same page in another language, with what it then has to show. */
export function inLanguage(from: string, to: string, asked: Readonly<Record<string, string>>): string {
  const url = new URL(location.href);
  // The last folder of that name is the language's: a site may lie below another.
  url.pathname = url.pathname.replace(
    new RegExp(`/${from}/((?:embed/)?[^/]+/(?:(?:light|dark)/)?(?:index\\.html)?)$`),
    `/${to}/$1`,
  );
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** A choice as it is told. */
export function choiceOf(at: Day, language: Choice['language'], select: string | null): Choice {
  return { at: isoOf(at), language, select };
}
