/** The fields of the builder: drawn from what is chosen, and read back into a choice. */
import { h, type SvgNode } from '../../draw/node.ts';
import type { EmbedWords } from '../../i18n/embed.en.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Names } from '../../i18n/names.ts';
import { isoOf, parseIsoDay } from '../../model/day.ts';
import { LENSES } from '../../model/lens.ts';
import { GROUPS, type Group } from '../../model/words.ts';
import { MAX_PARTNERS } from '../asked.ts';
import type { EmbedState } from '../scene.ts';
import { addressBook, canFreeze, chooseView, compareAt, THEME_CHOICES, type Choice } from './choice.ts';
import type { BuilderData, BuilderView } from './data.ts';

/** A partnership that a view of lives can be narrowed to. */
export interface TieOption {
  readonly id: string;
  readonly name: string;
  readonly partner: string;
}

export interface FormInput {
  readonly data: BuilderData;
  /** Of the one country that is chosen, on the question that is asked; empty where there are several. */
  readonly ties: readonly TieOption[];
  readonly messages: Messages;
  readonly words: EmbedWords;
  readonly names: Names;
}

const option = (value: string, text: string, chosen: string, attrs: Readonly<Record<string, string>> = {}): SvgNode =>
  h('option', { value, ...(value === chosen ? { selected: '' } : {}), ...attrs }, text);

const select = (name: string, label: string, options: readonly SvgNode[]): SvgNode =>
  h('label', { class: 'field' }, h('span', {}, label), h('select', { name }, options));

/** The countries and regions that the view can be had of, with their countries. */
export function placesOf(
  { view }: Choice,
  { data: { index, views }, names }: Pick<FormInput, 'data' | 'names'>,
): readonly { readonly id: string; readonly name: string; readonly hosts: readonly string[] }[] {
  if (view.story) return [];
  const { compare } = new Intl.Collator(index.lang);
  const countries = (view.shows === 'map' ? view.hosts : index.hosts)
    .map((host) => ({ id: host, name: names.short(host), hosts: [host] }))
    .sort((a, b) => compare(a.name, b.name));
  const regions = views
    .filter(({ shows, story }) => view.shows === 'compare' && shows === 'map' && !story)
    .map(({ id, title, hosts }) => ({ id, name: title, hosts }));
  return [...regions, ...countries];
}

function viewOptions({ data: { views }, words: { builder } }: FormInput, chosen: BuilderView): SvgNode[] {
  const kinds = [
    [builder.kinds.map, views.filter(({ shows, story }) => shows === 'map' && !story)],
    [builder.kinds.compare, views.filter(({ shows, story }) => shows === 'compare' && !story)],
    [builder.kinds.life, views.filter(({ shows, story }) => shows === 'life' && !story)],
    [builder.kinds.story, views.filter(({ story }) => story)],
  ] as const;
  return kinds
    .filter(([, some]) => some.length > 0)
    .map(([label, some]) =>
      h(
        'optgroup',
        { label },
        some.map(({ id, title }) => option(id, title, chosen.id)),
      ),
    );
}

export function formNodes(choice: Choice, input: FormInput): SvgNode[] {
  const { data, words } = input;
  const { builder } = words;
  const { view, step, manner } = choice;
  const { index } = data;
  const frozen = manner.frozen ? 'frozen' : 'live';
  return [
    select('view', builder.view, viewOptions(input, view)),
    ...(view.story
      ? [
          select(
            'step',
            builder.step,
            view.story.steps.map(({ title }, place) => option(String(place), `${place + 1}. ${title}`, String(step))),
          ),
        ]
      : sceneFields(choice, input)),
    select(
      'lang',
      builder.language,
      data.langs.map((lang) => option(lang, builder.languages[lang], index.lang)),
    ),
    select(
      'theme',
      builder.theme,
      THEME_CHOICES.map((theme) => option(theme, builder.themes[theme], manner.theme)),
    ),
    select(
      'controls',
      builder.controls,
      (['time', 'none'] as const).map((kind) =>
        option(kind, (view.story ? builder.stepKinds : builder.controlKinds)[kind], manner.controls),
      ),
    ),
    select(
      'height',
      builder.height,
      (['follow', 'fixed'] as const).map((kind) => option(kind, builder.heights[kind], manner.height)),
    ),
    select('record', builder.life, [
      option('live', builder.lives.live, frozen),
      canFreeze(choice, data)
        ? option('frozen', builder.lives.frozen(data.version), frozen)
        : option('frozen', builder.lives.notFrozen(data.version), frozen, { disabled: '' }),
    ]),
  ];
}

/** Where, when, of what and on which evidence: of all but a story, which says it itself. */
function sceneFields(choice: Choice, input: FormInput): SvgNode[] {
  const { data, messages, words, names } = input;
  const { ui, groups } = messages;
  const { builder } = words;
  const { index } = data;
  const { view, place, state } = choice;
  const { partners: chosen } = state;
  const places = placesOf(choice, input);
  const only = state.hosts.length === 1 ? state.hosts[0]! : '';
  const where = only !== '' && view.hosts.join() !== only ? only : (place ?? '');
  const day = (name: string, label: string, value: number | null): SvgNode =>
    h(
      'label',
      { class: 'field' },
      h('span', {}, label),
      h('input', {
        type: 'date',
        name,
        min: index.start,
        max: index.readUntil,
        value: value === null ? '' : isoOf(value),
      }),
    );
  const listed = [...new Set([...index.defaultPartners, ...chosen, ...index.partners])];
  return [
    ...(places.length < 2
      ? []
      : [
          select('where', builder.where, [
            option('', builder.allOfView, where),
            ...places.map(({ id, name }) => option(id, name, where)),
          ]),
        ]),
    ...(view.shows !== 'life' || input.ties.length === 0
      ? []
      : [
          select('tie', messages.ui.partnership, [
            option('', builder.allOfView, state.tie ?? ''),
            ...input.ties.map(({ id, name }) => option(id, name, state.tie ?? '')),
          ]),
        ]),
    day('at', builder.date, state.at),
    day('vs', builder.vs, state.vs),
    day('from', builder.from, state.from),
    day('to', builder.to, state.to),
    select(
      'group',
      builder.group,
      GROUPS.map((group) => option(group, groups[group], state.group)),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, builder.partners),
      h('p', { class: 'quiet' }, builder.ownPartners(MAX_PARTNERS)),
      h(
        'div',
        { class: 'partner-choices' },
        listed.map((id) =>
          h(
            'label',
            {},
            h('input', {
              type: 'checkbox',
              name: 'partners',
              value: id,
              ...(chosen.includes(id) ? { checked: '' } : chosen.length >= MAX_PARTNERS ? { disabled: '' } : {}),
            }),
            ` ${names.short(id)}`,
          ),
        ),
      ),
    ),
    select(
      'lens',
      builder.lens,
      LENSES.filter((lens) => lens !== 'second-read').map((lens) =>
        option(lens, ui.lenses[lens === 'all' ? 'second-read' : lens], state.lens),
      ),
    ),
  ];
}

/** What a field was set to. `checked`: the partners that are marked, in the order of the form. */
export interface FieldChange {
  readonly name: string;
  readonly value: string;
  readonly checked: readonly string[];
}

/** The choice that follows; null where the value is none, or the field is not of the choice. */
export function changed(choice: Choice, { name, value, checked }: FieldChange, input: FormInput): Choice | null {
  const { data } = input;
  const { state, manner, view } = choice;
  const setState = (part: Partial<EmbedState>): Choice => ({ ...choice, state: { ...state, ...part } });
  const setManner = (part: Partial<Choice['manner']>): Choice => ({ ...choice, manner: { ...manner, ...part } });
  const day = parseIsoDay(value);
  const { first, last } = addressBook(data);
  const within = day !== null && day >= first && day <= last;
  switch (name) {
    case 'view': {
      const next = data.views.find(({ id }) => id === value) ?? view;
      return kept(chooseView(next, 0, data.index, manner), data);
    }
    case 'step':
      return chooseView(view, Number(value), data.index, manner);
    case 'where': {
      const place = placesOf(choice, input).find(({ id }) => id === value);
      if (!place) return { ...setState({ hosts: view.hosts, tie: undefined }), place: null };
      if (view.shows !== 'compare') return setState({ hosts: place.hosts, tie: undefined });
      return kept(compareAt(choice, place.id.toLowerCase(), place.hosts, data), data);
    }
    case 'at':
      return within ? setState({ at: day }) : null;
    case 'from':
      return within && day < state.to ? setState({ from: day }) : null;
    case 'to':
      return within && day > state.from ? setState({ to: day }) : null;
    case 'vs':
      return within || value === '' ? setState({ vs: day }) : null;
    case 'tie': {
      const tie = input.ties.find(({ id }) => id === value);
      return tie
        ? setState({ tie: tie.id, partners: [tie.partner] })
        : setState({ tie: undefined, partners: view.partners });
    }
    case 'group':
      return setState({ group: value as Group, tie: undefined });
    case 'lens':
      return setState({ lens: LENSES.find((lens) => lens === value) ?? 'all' });
    case 'partners': {
      // One partner at least: without any there is nothing to show. Those that were chosen keep their order.
      const added = checked.filter((id) => !state.partners.includes(id));
      const partners = [...state.partners.filter((id) => checked.includes(id)), ...added];
      return setState({ partners: partners.length === 0 ? state.partners : partners, tie: undefined });
    }
    case 'theme':
      return setManner({ theme: THEME_CHOICES.find((theme) => theme === value) ?? 'host' });
    case 'controls':
      return setManner({ controls: value === 'none' ? 'none' : 'time' });
    case 'height':
      return setManner({ height: value === 'fixed' ? 'fixed' : 'follow' });
    case 'record':
      return setManner({ frozen: value === 'frozen' && canFreeze(choice, data) });
    default:
      return null;
  }
}

/** A page that the release does not have cannot be frozen to it. */
function kept(choice: Choice, data: BuilderData): Choice {
  return canFreeze(choice, data) ? choice : { ...choice, manner: { ...choice.manner, frozen: false } };
}
