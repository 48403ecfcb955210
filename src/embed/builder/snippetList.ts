/** The forms to copy, each with what it is for and what can be done with it. */
import type { EmbedWords } from '../../i18n/embed.en.ts';
import { h, type SvgNode } from '../../draw/node.ts';
import { frameSnippet, linkSnippet, scriptSnippet, stillSnippet } from '../../share/snippets.ts';
import type { EmbedIndex } from '../data.ts';
import { nameOf, queryOf, type Choice } from './choice.ts';
import type { Made } from './made.ts';
import { base64 } from './save.ts';
import { ownInput } from './selfHosted.ts';

export function snippetNodes(
  { input, svg }: Made,
  choice: Choice,
  index: EmbedIndex,
  { builder }: EmbedWords,
): SvgNode[] {
  const name = nameOf(choice);
  const forms = [
    ['script', builder.script, builder.scriptNote, scriptSnippet(input)],
    ['frame', builder.iframe, builder.iframeNote, frameSnippet(input)],
    ['still', builder.still, builder.stillNote, stillSnippet(input)],
    ['link', builder.link, builder.linkNote, linkSnippet(input)],
    ['own', builder.own, builder.ownNote, scriptSnippet(ownInput(input, name, queryOf(choice, index)))],
  ] as const;
  const more: Readonly<Record<string, readonly SvgNode[]>> = {
    still: [
      h('a', { download: `${name}.svg`, href: `data:image/svg+xml;base64,${base64(svg)}` }, builder.downloadSvg),
      h('button', { type: 'button', 'data-png': '' }, builder.downloadPng),
    ],
    own: [h('button', { type: 'button', 'data-zip': '' }, builder.downloadZip)],
  };
  return forms.map(([form, label, note, text]) =>
    h(
      'section',
      { class: 'snippet', 'aria-labelledby': `snippet-${form}` },
      h('h3', { id: `snippet-${form}` }, label),
      h('p', { class: 'quiet' }, note),
      h(
        'textarea',
        { readonly: '', rows: form === 'link' ? 3 : 7, spellcheck: 'false', 'aria-labelledby': `snippet-${form}` },
        text,
      ),
      h(
        'div',
        { class: 'snippet-actions' },
        h('button', { type: 'button', 'data-copy': form }, builder.copy),
        ...(more[form] ?? []),
        h('p', { role: 'status' }),
      ),
    ),
  );
}
