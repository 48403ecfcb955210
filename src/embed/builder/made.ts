/** What is made of a choice: its picture, and what the snippets say. */
import type { EmbedWords } from '../../i18n/embed.en.ts';
import type { SnippetInput } from '../../share/snippets.ts';
import { embedBook } from '../book.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { EmbedData, EmbedIndex } from '../data.ts';
import { headParts, type Parts } from '../parts.ts';
import { sceneOf } from '../scene.ts';
import { alternativeOf, stillSvg, svgSize, type StillGround } from '../still.ts';
import { folderOf, fullOf, isNamed, queryOf, sceneOfChoice, type Choice } from './choice.ts';
import type { BuilderData } from './data.ts';
import { base64 } from './save.ts';

export interface MakeInput {
  readonly data: BuilderData;
  readonly messages: Messages;
  readonly words: EmbedWords;
  /** With the ties of the question that is asked. */
  readonly index: EmbedIndex;
}

/** The choice as the embed has it. */
export function partsOf(choice: Choice, { data: { site, home }, messages, words, index }: MakeInput): Parts {
  const { view, step, state } = choice;
  const { shows, at, vs, group, partners, hosts, narrow, wide } = sceneOfChoice(choice);
  const told = view.story?.steps[step];
  const data: EmbedData = {
    view: view.id,
    shows,
    title: told?.headline ?? view.title,
    ...(told ? { titleSaysAll: true as const } : {}),
    opening: { at, vs, group, partners, hosts },
    index,
    narrow: { ...narrow, anchors: [] },
    wide: { ...wide, anchors: [] },
    home,
    site,
    full: '',
    frozen: false,
    apart: null,
  };
  const book = embedBook(index, messages);
  return { data, book, words, scene: sceneOf(book, shows, state), selected: null, live: false };
}

export interface Made {
  readonly input: SnippetInput;
  /** The picture of the choice. */
  readonly svg: string;
}

export function makeSnippets(
  choice: Choice,
  input: MakeInput,
  ground: StillGround,
  heights: SnippetInput['heights'],
): Made {
  const { data, words, index } = input;
  const { manner, view } = choice;
  const { builder } = words;
  const parts = partsOf(choice, input);
  const { headline, date } = headParts(parts);
  const whole = (address: string): string => new URL(address, location.href).href;
  const { site, version } = data;
  const { lang } = index;
  const svg = stillSvg(parts, ground, manner.theme === 'dark' ? 'dark' : 'light');
  const named = isNamed(choice, index) && manner.theme !== 'dark';
  const folder = folderOf({ ...choice, manner: { ...manner, theme: 'host' } }, data, manner.frozen);
  return {
    svg,
    input: {
      lang,
      src: whole(folderOf(choice, data, manner.frozen) + queryOf(choice, index)),
      full: whole(`${site}${lang}/?${fullOf(choice, index)}`),
      script: whole(`${site}embed.js`),
      title: view.story ? view.title : `${headline}, ${date}`,
      alternative: alternativeOf(parts),
      caption: builder.caption(headline, date, index.title, version),
      more: builder.wholeRecord,
      heights,
      height: manner.height,
      still: named
        ? { src: whole(`${folder}still.png`), ...view.still }
        : { src: `data:image/svg+xml;base64,${base64(svg)}`, ...svgSize(svg) },
      baked: !named,
    },
  };
}
