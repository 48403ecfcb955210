/**
 * The builder: a reader's choices, what they look like in three widths, and what to copy. It works on the same view and
 * address as the embed does, so that what is seen in the preview is what the article will have.
 */
import { h, type SvgNode } from '../draw/node.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { Messages } from '../i18n/messages.ts';
import { isoOf, parseIsoDay } from '../model/day.ts';
import { LENSES } from '../model/lens.ts';
import { GROUPS, type Group } from '../model/words.ts';
import type { View } from '../model/view.ts';
import { readAddress, writeAddress, type AddressBook } from '../share/address.ts';
import { frameSnippet, linkSnippet, scriptSnippet, stillSnippet, type SnippetInput } from '../share/snippets.ts';
import { embedBook } from './book.ts';
import type { BuilderData, BuilderView } from './builderData.ts';
import { evidenceName, tiesName, type EmbedData, type EmbedIndex, type TiesFile } from './data.ts';
import { fill } from './dom.ts';
import { fullAddress, viewOf } from './fullAddress.ts';
import { headParts, type Parts } from './parts.ts';
import { openingState, sceneOf, type EmbedState } from './scene.ts';
import { scriptShelf } from './scripts.ts';
import { base64, saveAs, savePng } from './save.ts';
import { ownFolder, ownInput, ownPage, zipOf } from './selfHosted.ts';
import { alternativeOf, stillSvg, svgSize, type StillGround } from './still.ts';
import { readTold } from './talk.ts';

const MAX_PARTNERS = 4;
const WIDTHS = [360, 600, 900] as const;
const THEMES = ['host', 'light', 'dark'] as const;

/** What is chosen of the form itself; what is chosen of the view is a state. */
interface Manner {
  readonly lang: string;
  readonly theme: (typeof THEMES)[number];
  readonly controls: 'time' | 'none';
  readonly height: 'follow' | 'fixed';
  readonly frozen: boolean;
}

const byId = <T extends HTMLElement>(id: string): T | null => document.getElementById(id) as T | null;

export function startBuilder(messages: Messages, words: EmbedWords): void {
  const source = byId('data')?.textContent;
  if (source) new Builder(JSON.parse(source) as BuilderData, messages, words).begin();
}

class Builder {
  readonly #data: BuilderData;
  readonly #messages: Messages;
  readonly #words: EmbedWords;
  readonly #load = scriptShelf();
  #view: BuilderView;
  #state: EmbedState;
  #manner: Manner;
  #index: EmbedIndex;
  #shapes: StillGround['shapes'] | null = null;
  /** Heights that the preview has told, by width. */
  readonly #heights = new Map<number, number>();
  #timer = 0;

  constructor(data: BuilderData, messages: Messages, words: EmbedWords) {
    this.#data = data;
    this.#messages = messages;
    this.#words = words;
    this.#index = data.index;
    this.#view = data.views[0]!;
    this.#state = openingState(this.#view, this.#data.index);
    this.#manner = { lang: data.index.lang, theme: 'host', controls: 'time', height: 'follow', frozen: false };
  }

  begin(): void {
    this.#readAddress();
    this.#drawForm();
    window.addEventListener('message', (event) => this.#heard(event));
    byId('builder')?.addEventListener('change', (event) => this.#changed(event));
    byId('snippets')?.addEventListener('click', (event) => void this.#clicked(event));
    void this.#update();
  }

  #book(): AddressBook {
    const { index } = this.#data;
    const opening = viewOf(openingState(this.#data.views[0]!, index));
    const regions = this.#data.views.filter(({ shows }) => shows === 'map');
    return {
      opening,
      hosts: new Set(index.hosts),
      regions: new Map(regions.map(({ id, hosts }) => [id, hosts])),
      partners: new Set(index.partners),
      isKnown: () => true,
      first: opening.from,
      last: opening.to,
      maxPartners: MAX_PARTNERS,
    };
  }

  /** The view with which the explorer opened the builder. */
  #readAddress(): void {
    if (location.search === '') return;
    const { view } = readAddress(location.search, this.#book());
    this.#view = this.#viewFor(view);
    const { at, from, to, vs, known, group, lens, partners, hosts } = view;
    // An embed shows only what was read twice, whether or not the address asks for it.
    this.#state = { at, from, to, vs, known, group, lens: lens === 'second-read' ? 'all' : lens, partners, hosts };
  }

  /** The named view whose map holds the countries: the one that is of just them, else the closest round them. */
  #viewFor({ hosts, view: look }: View): BuilderView {
    const { views } = this.#data;
    const key = [...hosts].sort().join();
    const area = ({ extent: [west, south, east, north] }: BuilderView): number => (east - west) * (north - south);
    const same = views.filter((view) => [...view.hosts].sort().join() === key);
    const shows = look === 'compare' ? 'compare' : look === 'lives' || look === 'lives-by-host' ? 'life' : 'map';
    const exact = same.find((view) => view.shows === shows) ?? same.find((view) => view.shows === 'map');
    const holding = views.filter((view) => view.shows === 'map' && hosts.every((host) => view.hosts.includes(host)));
    return exact ?? holding.sort((a, b) => area(a) - area(b))[0] ?? views[0]!;
  }

  // The form.

  #drawForm(): void {
    const { builder } = this.#words;
    const { ui, groups } = this.#messages;
    const { names } = this.#parts().book.wording;
    const option = (value: string, text: string, chosen: string): SvgNode =>
      h('option', { value, ...(value === chosen ? { selected: '' } : {}) }, text);
    const select = (name: string, label: string, options: readonly SvgNode[]): SvgNode =>
      h('label', { class: 'field' }, h('span', {}, label), h('select', { name }, options));
    const day = (name: string, label: string, value: number | null): SvgNode =>
      h(
        'label',
        { class: 'field' },
        h('span', {}, label),
        h('input', {
          type: 'date',
          name,
          min: this.#index.start,
          max: this.#index.readUntil,
          value: value === null ? '' : isoOf(value),
        }),
      );
    const { partners: chosen } = this.#state;
    const listed = [...new Set([...this.#index.defaultPartners, ...chosen, ...this.#index.partners])];
    const { manner, state, view } = { manner: this.#manner, state: this.#state, view: this.#view };
    fill(byId('builder'), [
      select(
        'view',
        builder.view,
        this.#data.views.map(({ id, title }) => option(id, title, view.id)),
      ),
      ...(this.#places().length < 2
        ? []
        : [
            select('where', builder.where, [
              option('', builder.allOfView, state.hosts.length === 1 ? state.hosts[0]! : ''),
              ...this.#places().map((host) =>
                option(host, names.short(host), state.hosts.length === 1 ? state.hosts[0]! : ''),
              ),
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
      select(
        'lang',
        builder.language,
        this.#data.langs.map((lang) => option(lang, builder.languages[lang], manner.lang)),
      ),
      select(
        'theme',
        builder.theme,
        THEMES.map((theme) => option(theme, builder.themes[theme], manner.theme)),
      ),
      select(
        'controls',
        builder.controls,
        (['time', 'none'] as const).map((kind) => option(kind, builder.controlKinds[kind], manner.controls)),
      ),
      select(
        'height',
        builder.height,
        (['follow', 'fixed'] as const).map((kind) => option(kind, builder.heights[kind], manner.height)),
      ),
      select('record', builder.life, [
        option('live', builder.lives.live, manner.frozen ? 'frozen' : 'live'),
        option('frozen', builder.lives.frozen(this.#data.version), manner.frozen ? 'frozen' : 'live'),
      ]),
    ]);
  }

  /** The countries of which the view can be had: lives of any, a map of those on it, a comparison of its own. */
  #places(): readonly string[] {
    const { shows, hosts } = this.#view;
    const all = shows === 'life' ? this.#index.hosts : shows === 'map' ? hosts : [];
    const { compare } = new Intl.Collator(this.#index.lang);
    const { names } = this.#parts().book.wording;
    return [...all].sort((a, b) => compare(names.short(a), names.short(b)));
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    const state = this.#state;
    const day = parseIsoDay(value);
    const { first, last } = this.#book();
    const within = day !== null && day >= first && day <= last;
    switch (name) {
      case 'view':
        this.#view = this.#data.views.find(({ id }) => id === value) ?? this.#view;
        this.#state = { ...openingState(this.#view, this.#data.index), lens: state.lens };
        this.#drawForm();
        byId('builder')?.querySelector<HTMLElement>('[name="view"]')?.focus();
        break;
      case 'where':
        this.#state = { ...state, hosts: value === '' ? this.#view.hosts : [value] };
        break;
      case 'at':
        if (!within) return;
        this.#state = { ...state, at: day };
        break;
      case 'from':
        if (!within || day >= state.to) return;
        this.#state = { ...state, from: day };
        break;
      case 'to':
        if (!within || day <= state.from) return;
        this.#state = { ...state, to: day };
        break;
      case 'vs':
        if (!within && value !== '') return;
        this.#state = { ...state, vs: day };
        break;
      case 'group':
        this.#state = { ...state, group: value as Group };
        break;
      case 'lens':
        this.#state = { ...state, lens: LENSES.find((lens) => lens === value) ?? 'all' };
        break;
      case 'partners': {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('#builder [name="partners"]')];
        const now = boxes.filter(({ checked }) => checked).map((box) => box.value);
        // One partner at least: without any there is nothing to show.
        if (now.length === 0 && target instanceof HTMLInputElement) target.checked = true;
        const partners = [
          ...state.partners.filter((id) => now.includes(id)),
          ...now.filter((id) => !state.partners.includes(id)),
        ];
        this.#state = { ...state, partners: partners.length === 0 ? [value] : partners };
        for (const box of boxes) box.disabled = !box.checked && partners.length >= MAX_PARTNERS;
        break;
      }
      case 'lang':
        // Titles and captions are the record's: the builder in the other language has them.
        location.href = `${this.#data.site}${value}/embed/?${fullAddress(this.#index, this.#view.shows, state)}`;
        return;
      case 'theme':
        this.#manner = { ...this.#manner, theme: THEMES.find((theme) => theme === value) ?? 'host' };
        break;
      case 'controls':
        this.#manner = { ...this.#manner, controls: value === 'none' ? 'none' : 'time' };
        break;
      case 'height':
        this.#manner = { ...this.#manner, height: value === 'fixed' ? 'fixed' : 'follow' };
        break;
      case 'record':
        this.#manner = { ...this.#manner, frozen: value === 'frozen' };
        break;
      default:
        return;
    }
    void this.#update();
  }

  // What is made of it.

  /** Whether the page of the view shows just this before any script has run. */
  get #isNamed(): boolean {
    const named = openingState(this.#view, this.#data.index);
    const { at, from, to, vs, known, group, lens, partners, hosts } = this.#state;
    return (
      at === named.at &&
      from === named.from &&
      to === named.to &&
      vs === named.vs &&
      known === null &&
      lens === 'all' &&
      group === named.group &&
      partners.join() === named.partners.join() &&
      hosts.join() === named.hosts.join()
    );
  }

  /** The folder of the view's page, from this one. */
  #folder(frozen: boolean): string {
    const { lang, theme } = this.#manner;
    const { site, frozen: release } = this.#data;
    return `${frozen ? `${release}${lang}/` : `${site}${lang}/embed/`}${this.#view.id}/${theme === 'host' ? '' : `${theme}/`}`;
  }

  /** The embed's page, from this one. */
  #src(): string {
    return `${this.#folder(this.#manner.frozen)}${this.#query()}`;
  }

  /** What the address asks of the page beyond what it shows by itself. */
  #query(): string {
    const { controls } = this.#manner;
    const opening = viewOf(openingState(this.#view, this.#index));
    const asked = new URLSearchParams(writeAddress({ ...opening, ...this.#state }, { opening, regions: new Map() }));
    if (controls === 'none') asked.set('controls', 'none');
    const query = decodeURIComponent(asked.toString());
    return query === '' ? '' : `?${query}`;
  }

  #parts(): Parts {
    const { id, shows, title, narrow, wide, at, vs, group, partners, hosts } = this.#view;
    const { site, home } = this.#data;
    const data: EmbedData = {
      view: id,
      shows,
      title,
      opening: { at, vs, group, partners, hosts },
      index: this.#index,
      narrow: { ...narrow, anchors: [] },
      wide: { ...wide, anchors: [] },
      home,
      site,
      full: '',
      frozen: false,
      apart: null,
    };
    const book = embedBook(this.#index, this.#messages);
    return { data, book, words: this.#words, scene: sceneOf(book, shows, this.#state), selected: null, live: false };
  }

  async #update(): Promise<void> {
    const src = this.#src();
    this.#heights.clear();
    fill(
      byId('previews'),
      WIDTHS.map((width) =>
        h(
          'figure',
          { class: `preview preview-${width}` },
          h('figcaption', {}, this.#words.builder.previewAt(width)),
          h('iframe', {
            src,
            title: `${this.#words.builder.preview}, ${this.#words.builder.previewAt(width)}`,
            width,
            height: 720,
            'data-width': width,
            loading: 'lazy',
          }),
        ),
      ),
    );
    const { group } = this.#state;
    try {
      const name = tiesName(group, this.#index.lang);
      const ties = (await this.#load(`${this.#data.home}${name}.js`, name)) as TiesFile;
      this.#index = { ...this.#data.index, ...ties };
      this.#shapes ??= (await (await fetch(this.#data.shapes)).json()) as StillGround['shapes'];
      this.#showSnippets();
    } catch {
      fill(byId('snippets'), [h('p', { class: 'notice notice-problem', role: 'alert' }, this.#words.builder.failed)]);
    }
  }

  #heard({ source, origin, data }: MessageEvent<unknown>): void {
    if (origin !== location.origin) return;
    const frame = [...document.querySelectorAll<HTMLIFrameElement>('#previews iframe')].find(
      (one) => one.contentWindow === source,
    );
    const told = frame ? readTold(data) : null;
    if (!frame || told === null || !('height' in told)) return;
    if (this.#manner.height === 'follow') frame.height = String(told.height);
    this.#heights.set(Number(frame.dataset['width']), told.height);
    // The frames tell one after another; what is copied follows once.
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#showSnippets(), 150);
  }

  #snippetInput(): { readonly input: SnippetInput; readonly svg: string } | null {
    if (this.#shapes === null) return null;
    const { builder } = this.#words;
    const parts = this.#parts();
    const { headline, date } = headParts(parts);
    const whole = (address: string): string => new URL(address, location.href).href;
    const { lang, theme, frozen } = this.#manner;
    const { site, version } = this.#data;
    const svg = stillSvg(
      parts,
      { shapes: this.#shapes, extent: this.#view.extent },
      theme === 'dark' ? 'dark' : 'light',
    );
    const named = this.#isNamed && theme !== 'dark';
    const folder = frozen ? `${this.#data.frozen}${lang}/` : `${site}${lang}/embed/`;
    const size = svgSize(svg);
    return {
      svg,
      input: {
        lang,
        src: whole(this.#src()),
        full: whole(`${site}${lang}/?${fullAddress(this.#index, this.#view.shows, this.#state)}`),
        script: whole(`${site}embed.js`),
        title: `${headline}, ${date}`,
        alternative: alternativeOf(parts),
        caption: builder.caption(headline, date, this.#index.title, version),
        more: builder.wholeRecord,
        heights: [...this.#heights].sort((a, b) => a[0] - b[0]),
        height: this.#manner.height,
        still: named
          ? { src: whole(`${folder}${this.#view.id}/still.png`), ...this.#view.still }
          : { src: `data:image/svg+xml;base64,${base64(svg)}`, ...size },
        baked: !named,
      },
    };
  }

  /** Saves the view as a folder for another server. Throws where a file does not arrive. */
  async #saveZip(): Promise<void> {
    const made = this.#snippetInput();
    if (!made) return;
    const { input, svg } = made;
    const { site, home } = this.#data;
    const read = async (url: string): Promise<string> => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.text();
    };
    const page = ownPage(await read(`${this.#folder(true)}index.html`), { site: new URL(site, location.href).href });
    const { group, hosts, partners } = this.#state;
    const { lang } = this.#index;
    const ties = this.#index.ties.filter(
      ({ p, h: host, symmetric }) =>
        (hosts.includes(host) && partners.includes(p)) || (symmetric && hosts.includes(p) && partners.includes(host)),
    );
    const data = new Set([tiesName(group, lang), ...ties.map(({ h: host, p }) => evidenceName(host, p, group, lang))]);
    const beside = [page.script, 'embed.css', ...[...data].map((name) => `${name}.js`)];
    const texts = await Promise.all(beside.map((file) => read(`${home}${file}`)));
    const { builder } = this.#words;
    const id = this.#view.id;
    const zip = zipOf(
      Object.fromEntries(
        Object.entries({
          'index.html': page.html,
          'embed.js': await read(`${site}embed.js`),
          'favicon.svg': await read(`${site}favicon.svg`),
          'still.svg': svg,
          'snippet.html': scriptSnippet(ownInput(input, id, this.#query())),
          'README.txt': builder.ownReadme(input.title, this.#data.version, input.full),
          ...Object.fromEntries(beside.map((file, place) => [file, texts[place]!])),
        }).map(([file, text]) => [`${ownFolder(id)}${file}`, text]),
      ),
    );
    const url = URL.createObjectURL(new Blob([zip.slice().buffer], { type: 'application/zip' }));
    saveAs(url, `${ownFolder(id).slice(0, -1)}.zip`);
    URL.revokeObjectURL(url);
  }

  #showSnippets(): void {
    const made = this.#snippetInput();
    if (!made) return;
    const { input, svg } = made;
    const { builder } = this.#words;
    const forms = [
      ['script', builder.script, builder.scriptNote, scriptSnippet(input)],
      ['frame', builder.iframe, builder.iframeNote, frameSnippet(input)],
      ['still', builder.still, builder.stillNote, stillSnippet(input)],
      ['link', builder.link, builder.linkNote, linkSnippet(input)],
      ['own', builder.own, builder.ownNote, scriptSnippet(ownInput(input, this.#view.id, this.#query()))],
    ] as const;
    fill(
      byId('snippets'),
      forms.map(([id, name, note, text]) =>
        h(
          'section',
          { class: 'snippet', 'aria-labelledby': `snippet-${id}` },
          h('h3', { id: `snippet-${id}` }, name),
          h('p', { class: 'quiet' }, note),
          h(
            'textarea',
            { readonly: '', rows: id === 'link' ? 3 : 7, spellcheck: 'false', 'aria-labelledby': `snippet-${id}` },
            text,
          ),
          h(
            'div',
            { class: 'snippet-actions' },
            h('button', { type: 'button', 'data-copy': id }, builder.copy),
            ...(id === 'still'
              ? [
                  h(
                    'a',
                    { download: `${this.#view.id}.svg`, href: `data:image/svg+xml;base64,${base64(svg)}` },
                    builder.downloadSvg,
                  ),
                  h('button', { type: 'button', 'data-png': '' }, builder.downloadPng),
                ]
              : []),
            ...(id === 'own' ? [h('button', { type: 'button', 'data-zip': '' }, builder.downloadZip)] : []),
            h('p', { role: 'status' }),
          ),
        ),
      ),
    );
  }

  async #clicked({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLButtonElement)) return;
    const section = target.closest('.snippet');
    if (target.hasAttribute('data-png')) {
      const made = this.#snippetInput();
      if (made) await savePng(made.svg, `${this.#view.id}.png`);
      return;
    }
    const area = section?.querySelector('textarea');
    const status = section?.querySelector('[role="status"]') ?? null;
    if (target.hasAttribute('data-zip')) {
      try {
        await this.#saveZip();
        fill(status, []);
      } catch {
        fill(status, [this.#words.builder.failed]);
      }
      return;
    }
    if (!area) return;
    try {
      await navigator.clipboard.writeText(area.value);
      fill(status, [this.#words.builder.copied]);
    } catch {
      area.select();
      fill(status, [this.#words.builder.refused]);
    }
  }
}
