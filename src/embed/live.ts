/**
 * A view page come alive in place: the date moves, a country opens its events, the page round it hears and is heard.
 *
 * Nothing is kept anywhere (no cookie, no storage), nothing is asked of another host, no focus is taken that the reader
 * did not give, and no wheel or touch is held. Whatever fails leaves the page as it was built, which is complete.
 */
import { h } from '../draw/node.ts';
import { dayInWords } from '../i18n/dates.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { Messages } from '../i18n/messages.ts';
import { isoOf, parseIsoDay, type Day } from '../model/day.ts';
import { GROUPS } from '../model/words.ts';
import { readAddress } from '../share/address.ts';
import { timelineController, type TimelineController } from '../timeline/controller.ts';
import { embedBook, type EmbedBook } from './book.ts';
import {
  evidenceName,
  noticesFor,
  tiesName,
  type EmbedData,
  type EmbedIndex,
  type EvidenceFile,
  type Notice,
  type NoticesFile,
  type TiesFile,
} from './data.ts';
import { fill } from './dom.ts';
import { fullAddress, viewOf } from './fullAddress.ts';
import { openEvents, openHead, wantedFor } from './open.ts';
import {
  descOf,
  footNodes,
  headParts,
  legendNodes,
  marksNode,
  openButton,
  saysNodes,
  sizesOf,
  tableNodes,
  type Parts,
} from './parts.ts';
import { groundOf, openingState, sceneOf, type EmbedState, type Ground } from './scene.ts';
import type { LivesDrawing } from './lives.ts';
import { scriptShelf } from './scripts.ts';
import { readWish, TYPE, type Told } from './talk.ts';

/** After so long without another move the date stands still. */
const SETTLED_MS = 80;
/** More would not stay legible in a row of marks. */
const MAX_PARTNERS = 4;
/** Of the address what is not of the view. */
const OWN_KEYS = ['controls', 'height'];

/** Whether the picture of this size is the one on the screen; the other waits until it is. */
function isSeen(element: Element | null): boolean {
  const picture = element?.closest('.narrow, .wide');
  return picture ? picture.getClientRects().length > 0 : false;
}

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** `lives`: how lives are drawn, where the view may show them. */
export function start(messages: Messages, words: EmbedWords, lives: LivesDrawing | null = null): void {
  const source = byId('data')?.textContent;
  if (!source) return;
  const embed = new Embed(JSON.parse(source) as EmbedData, messages, words, lives);
  embed.begin();
}

class Embed {
  readonly #data: EmbedData;
  readonly #messages: Messages;
  readonly #words: EmbedWords;
  readonly #lives: LivesDrawing | null;
  readonly #load = scriptShelf();
  #book: EmbedBook;
  #state: EmbedState;
  #ground: Ground;
  #time: TimelineController;
  #selected: string | null = null;
  #notices: readonly Notice[] = [];
  #frame = 0;
  #telling = 0;
  #height = 0;

  constructor(data: EmbedData, messages: Messages, words: EmbedWords, lives: LivesDrawing | null) {
    this.#data = data;
    this.#messages = messages;
    this.#words = words;
    this.#lives = lives;
    this.#book = embedBook(data.index, messages);
    this.#state = openingState(data.opening, data.index);
    this.#ground = groundOf(this.#book, this.#state);
    this.#time = this.#timeOf();
  }

  begin(): void {
    this.#listen();
    this.#putTimeControl();
    this.#renderPictures(this.#parts);
    for (const head of document.querySelectorAll<HTMLElement>('h3[data-host]')) {
      const host = head.dataset['host']!;
      fill(head, [openButton({ words: this.#words }, host, head.textContent ?? host, false)]);
    }
    if (this.#data.frozen) void this.#readNotices();
    void this.#readAddress();
  }

  get #parts(): Parts {
    const { shows } = this.#data;
    const scene = sceneOf(this.#book, shows, this.#state, this.#ground);
    return { data: this.#data, book: this.#book, words: this.#words, scene, selected: this.#selected, live: true };
  }

  #timeOf(): TimelineController {
    const { from, to } = this.#state;
    return timelineController({
      first: from,
      last: to,
      changeDays: this.#ground.changeDays,
    });
  }

  // What is asked of the embed: by its address, by the reader, by the page round it.

  async #readAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    for (const key of OWN_KEYS) asked.delete(key);
    if (asked.size === 0) return;
    const group = GROUPS.find((one) => one === asked.get('group')) ?? this.#state.group;
    const needsMore = ['group', 'partners', 'hosts'].some((key) => asked.has(key));
    document.body.classList.add('busy');
    try {
      if (needsMore) await this.#completeWith(group);
      this.#apply(asked);
    } catch {
      this.#notice('address', this.#words.choiceFailed(this.#data.title), () => void this.#readAddress());
    } finally {
      document.body.classList.remove('busy');
    }
  }

  /** Ties of all hosts and partners on a question, in the place of those of the page. */
  async #completeWith(group: EmbedState['group']): Promise<void> {
    const name = tiesName(group, this.#book.index.lang);
    const file = (await this.#load(`${this.#data.home}${name}.js`, name)) as TiesFile;
    const index: EmbedIndex = { ...this.#data.index, ...file };
    this.#book = embedBook(index, this.#messages);
  }

  #apply(asked: URLSearchParams): void {
    const { index, atlas } = this.#book;
    const opening = viewOf(this.#state);
    const { view, dropped } = readAddress(asked.toString(), {
      opening,
      hosts: new Set(index.hosts),
      regions: new Map(),
      partners: new Set(index.partners),
      isKnown: (id) => index.hosts.includes(id),
      first: parseIsoDay(index.start)!,
      last: atlas.readUntil,
      maxPartners: MAX_PARTNERS,
    });
    const { at, from, to, vs, known, group, lens, partners, hosts, select } = view;
    this.#state = { at: Math.min(to, Math.max(from, at)), from, to, vs, known, group, lens, partners, hosts };
    this.#reground();
    if (dropped.length > 0) this.#notice('dropped', this.#words.dropped(dropped.join(', ')));
    this.#render();
    if (select !== null && hosts.includes(select)) this.#open(select, false);
  }

  #reground(): void {
    this.#ground = groundOf(this.#book, this.#state);
    this.#time = this.#timeOf();
    this.#putTimeControl();
  }

  #moveTo(day: Day, byReader: boolean): void {
    const at = this.#time.clamp(day);
    if (at === this.#state.at) return;
    this.#state = { ...this.#state, at };
    // However fast the slider is dragged, a frame is drawn once.
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw(this.#parts);
        window.clearTimeout(this.#telling);
        this.#telling = window.setTimeout(() => this.#tell(this.#parts), SETTLED_MS);
      });
    }
    if (byReader) this.#tellChoice();
  }

  #listen(): void {
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', (event) => this.#pressed(event));
    window.addEventListener('message', (event) => this.#heard(event));
    if (window.parent !== window) {
      new ResizeObserver(() => this.#tellHeight()).observe(document.body);
      this.#tellHeight();
    }
    const redraw = (): void => this.#renderPictures(this.#parts);
    window.matchMedia('(min-width: 34rem)').addEventListener('change', redraw);
    // On paper it is the wide one, whatever the frame was.
    window.matchMedia('print').addEventListener('change', redraw);
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const open = target.closest('[data-open], .pa-row[data-host]');
    const host = open?.getAttribute('data-open') ?? open?.getAttribute('data-host');
    if (host) this.#toggle(host);
    else if (target.closest('[data-close]')) this.#close(true);
    else if (target.closest('.pa-gathered')) {
      // More marks than there is room for: each country is listed below.
      const list = byId('says')?.querySelector('details');
      list?.setAttribute('open', '');
      list?.querySelector('summary')?.focus();
    } else {
      const step = target.closest<HTMLButtonElement>('[data-step]')?.dataset['step'];
      const { at } = this.#state;
      const day = step === 'next' ? this.#time.next(at) : step === 'previous' ? this.#time.previous(at) : null;
      if (day !== null) this.#moveTo(day, true);
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key === 'Escape' && this.#selected !== null) this.#close(true);
    if (!(target instanceof Element)) return;
    const row = target.closest('.pa-row[data-host]');
    if (row && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      this.#toggle(row.getAttribute('data-host')!);
    }
    if (target.id === 'time-range' && (key === 'PageUp' || key === 'PageDown')) {
      event.preventDefault();
      const { at } = this.#state;
      this.#moveTo(key === 'PageUp' ? this.#time.monthForward(at) : this.#time.monthBack(at), true);
    }
  }

  /** Only the page that holds the frame is heard, and of it only what the protocol knows. */
  #heard({ source, data }: MessageEvent<unknown>): void {
    if (source === null || source !== window.parent || source === window) return;
    const wish = readWish(data);
    if (wish === null) return;
    if (wish.kind === 'hello') {
      this.#height = 0;
      this.#tellHeight();
      return;
    }
    const { at, select, language } = wish.set;
    if (language !== undefined && language !== this.#book.index.lang) {
      location.replace(this.#addressIn(language));
      return;
    }
    if (at !== undefined) this.#moveTo(parseIsoDay(at)!, false);
    if (select === null) this.#close(false);
    else if (select !== undefined && this.#state.hosts.includes(select)) this.#open(select, false);
  }

  /** The same page in another language, at the date shown. */
  #addressIn(language: string): string {
    const { lang } = this.#book.index;
    const url = new URL(location.href);
    // The last folder of that name is the language's: a site may lie below another.
    url.pathname = url.pathname.replace(
      new RegExp(`/${lang}/((?:embed/)?[^/]+/(?:(?:light|dark)/)?(?:index\\.html)?)$`),
      `/${language}/$1`,
    );
    url.searchParams.set('at', isoOf(this.#state.at));
    return url.href;
  }

  // What is told to the page round it. Nothing of it is secret, so any page may hear it.

  #post(told: Told): void {
    if (window.parent !== window) window.parent.postMessage(told, '*');
  }

  #tellHeight(): void {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#height) return;
    this.#height = height;
    this.#post({ type: TYPE, height });
  }

  #tellChoice(): void {
    const { at } = this.#state;
    this.#post({ type: TYPE, chosen: { at: isoOf(at), language: this.#book.index.lang, select: this.#selected } });
  }

  // What is shown.

  #render(): void {
    const parts = this.#parts;
    this.#draw(parts);
    this.#tell(parts);
  }

  /** What follows the date at every frame. Hot. */
  #draw(parts: Parts): void {
    const { book } = parts;
    const { headline, date } = headParts(parts);
    const known = this.#state.known;
    fill(byId('headline'), [headline]);
    fill(byId('date'), [
      date,
      ...(known === null ? [] : [` (${this.#messages.ui.asPublishedBy(dayInWords(known, book.index.lang))})`]),
    ]);
    this.#renderPictures(parts);
    fill(byId('sentence'), [parts.scene.sentence]);
    this.#showTime();
  }

  /** What is read once the date stands still. */
  #tell(parts: Parts): void {
    const { data, book, words } = parts;
    fill(byId('legend'), legendNodes(parts));
    const folded = byId('says')?.querySelector('details')?.open ?? false;
    fill(byId('says'), saysNodes(parts, null));
    byId('says')?.querySelector('details')?.toggleAttribute('open', folded);
    fill(byId('sources'), [
      h('summary', {}, this.#messages.ui.sourcesHead),
      h('p', { class: 'quiet' }, words.sourcesMoved),
    ]);
    parts.scene.moments.forEach((moment, place) => fill(byId(`map-${place}-desc`), [descOf(parts, moment)]));
    fill(byId('table'), tableNodes(parts));
    fill(byId('foot'), footNodes(parts, fullAddress(book.index, data.shows, this.#state)));
    if (this.#selected !== null) void this.#fillOpen(this.#selected);
  }

  #renderPictures(parts: Parts): void {
    const { data, scene } = parts;
    for (const size of sizesOf(data)) {
      if (!isSeen(byId(data.shows === 'life' ? `lives-${size}` : `marks-0-${size}`))) continue;
      if (data.shows === 'life') fill(byId(`lives-${size}`), this.#lives ? [this.#lives(parts, size)] : []);
      else {
        scene.moments.forEach((moment, place) => {
          fill(byId(`marks-${place}-${size}`), [marksNode(parts, moment, data[size])]);
          fill(byId(`map-${place}-${size}-title`), [this.#messages.ui.mapName(scene.question, moment.date)]);
          fill(byId(`date-${place}`), [moment.date]);
        });
      }
    }
    this.#makeMarksButtons();
  }

  /** Marks take the keyboard and a name once there is something that answers. */
  #makeMarksButtons(): void {
    const { names } = this.#book.wording;
    for (const picture of document.querySelectorAll('.pictures .pa-map')) picture.setAttribute('role', 'group');
    for (const row of document.querySelectorAll('.pictures .pa-row')) {
      const host = row.getAttribute('data-host')!;
      row.setAttribute('role', 'button');
      row.setAttribute('tabindex', '0');
      row.setAttribute('aria-label', this.#words.openHost(names.party(host).name));
      row.setAttribute('aria-expanded', String(host === this.#selected));
    }
  }

  #putTimeControl(): void {
    const place = byId('time');
    if (!place || new URLSearchParams(location.search).get('controls') === 'none') return;
    const { ui } = this.#messages;
    const { first, last } = this.#time;
    fill(place, [
      h(
        'div',
        { class: 'time-steps' },
        h('button', { type: 'button', 'data-step': 'previous', 'aria-label': ui.previousChange }, '←'),
        h('output', { for: 'time-range', id: 'time-date' }),
        h('button', { type: 'button', 'data-step': 'next', 'aria-label': ui.nextChange }, '→'),
      ),
      h('input', {
        type: 'range',
        id: 'time-range',
        min: first,
        max: last,
        step: 1,
        value: this.#state.at,
        'aria-label': ui.date,
      }),
    ]);
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', this.#words.time);
    byId('time-range')?.addEventListener('input', ({ currentTarget }) => {
      this.#moveTo(Number((currentTarget as HTMLInputElement).value), true);
    });
    byId('sentence')?.setAttribute('aria-live', 'polite');
    this.#showTime();
  }

  #showTime(): void {
    const range = byId('time-range') as HTMLInputElement | null;
    if (!range) return;
    const { at } = this.#state;
    const date = dayInWords(at, this.#book.index.lang);
    range.value = String(at);
    range.setAttribute('aria-valuetext', date);
    fill(byId('time-date'), [date]);
    // A button that has the focus keeps it at the end of the record, and says that nothing more is there.
    const turn = (step: string, on: boolean): void =>
      document.querySelector(`[data-step="${step}"]`)?.setAttribute('aria-disabled', String(!on));
    turn('next', this.#time.next(at) !== null);
    turn('previous', this.#time.previous(at) !== null);
  }

  // A country's events.

  #toggle(host: string): void {
    if (this.#selected === host) this.#close(true);
    else this.#open(host, true);
  }

  #open(host: string, byReader: boolean): void {
    this.#selected = host;
    this.#showSelected();
    const panel = byId('open');
    panel?.removeAttribute('hidden');
    panel?.setAttribute('aria-labelledby', 'open-name');
    fill(panel, [openHead(this.#parts, host), h('div', { id: 'open-events' }, h('p', {}, this.#words.loading))]);
    // The reader pressed something and is led to what it opened; a page round it may open but not take the focus.
    if (byReader) {
      byId('open-name')?.focus({ preventScroll: true });
      panel?.scrollIntoView({ block: 'nearest' });
      this.#tellChoice();
    }
    void this.#fillOpen(host);
  }

  async #fillOpen(host: string): Promise<void> {
    const { lang } = this.#book.index;
    const { group } = this.#state;
    try {
      const files = await Promise.all(
        wantedFor(this.#parts, host).map(async ({ host: own, partner }) => {
          const name = evidenceName(own, partner, group, lang);
          return (await this.#load(`${this.#data.home}${name}.js`, name)) as EvidenceFile;
        }),
      );
      if (this.#selected === host) fill(byId('open-events'), openEvents(this.#parts, host, files, this.#notices));
    } catch {
      if (this.#selected !== host) return;
      fill(byId('open-events'), [
        h('p', { class: 'notice notice-problem', role: 'status' }, this.#words.evidenceFailed),
        h('button', { type: 'button', 'data-retry': '' }, this.#words.retry),
      ]);
      byId('open-events')
        ?.querySelector('[data-retry]')
        ?.addEventListener('click', () => void this.#fillOpen(host));
    }
  }

  #close(byReader: boolean): void {
    const host = this.#selected;
    if (host === null) return;
    this.#selected = null;
    const panel = byId('open');
    panel?.setAttribute('hidden', '');
    fill(panel, []);
    this.#showSelected();
    if (!byReader) return;
    // Back to where it was opened from, or what stands for that now.
    const marks = [...document.querySelectorAll<SVGElement>(`.pa-row[data-host="${host}"]`)];
    const back =
      marks.find((mark) => mark.getBoundingClientRect().width > 0) ??
      document.querySelector<HTMLElement>(`[data-open="${host}"]`);
    back?.focus({ preventScroll: true });
    this.#tellChoice();
  }

  #showSelected(): void {
    if (this.#data.shows !== 'life') this.#renderPictures(this.#parts);
    for (const button of document.querySelectorAll('[data-open]')) {
      button.setAttribute('aria-expanded', String(button.getAttribute('data-open') === this.#selected));
    }
  }

  // What a frozen page says of what came after it.

  async #readNotices(): Promise<void> {
    const place = byId('frozen');
    const { index } = this.#book;
    const { lang, version } = index;
    const newest = place?.querySelector('a')?.getAttribute('href') ?? '';
    const words = this.#words;
    let file: NoticesFile;
    try {
      file = (await this.#load(`${this.#data.site}data/notices.js`, 'data/notices')) as NoticesFile;
    } catch {
      fill(place, [
        h('p', {}, words.frozen(version)),
        h(
          'p',
          { class: 'notice-problem', role: 'status' },
          `${words.noticesFailed} `,
          h('a', { href: newest }, words.openNewer),
        ),
      ]);
      return;
    }
    const shown = new Set(this.#book.index.ties.map(({ id }) => id));
    this.#notices = noticesFor(file, version, shown);
    const isNewer = file.latest !== version;
    fill(place, [
      h(
        'p',
        {},
        words.frozen(version),
        ...(isNewer ? [` ${words.newer(file.latest)} `, h('a', { href: newest }, words.openNewer)] : []),
      ),
      ...(this.#notices.length === 0
        ? []
        : [
            h(
              'details',
              { open: '' },
              h('summary', {}, words.notices(this.#notices.length)),
              h(
                'ul',
                {},
                this.#notices.map(({ kind, on, text }) =>
                  h(
                    'li',
                    {},
                    h('b', {}, `${words.noticeKinds[kind]}, ${dayInWords(parseIsoDay(on)!, lang)}`),
                    ` ${text[lang]}`,
                  ),
                ),
              ),
            ),
          ]),
    ]);
    this.#leaveOutWithdrawn();
  }

  /** A partnership withdrawn since is no longer drawn; what is said of it is its notice. */
  #leaveOutWithdrawn(): void {
    const gone = new Set(
      this.#notices
        .filter(({ kind, event }) => kind === 'withdrawal' && event === undefined)
        .map(({ partnership }) => partnership),
    );
    if (gone.size === 0) return;
    const { atlas } = this.#book;
    this.#book = { ...this.#book, atlas: { ...atlas, ties: atlas.ties.filter(({ id }) => !gone.has(id)) } };
    this.#reground();
    this.#render();
  }

  #notice(id: string, text: string, again?: () => void): void {
    document.querySelector(`[data-notice="${id}"]`)?.remove();
    const place = document.createElement('div');
    place.className = 'notice';
    place.dataset['notice'] = id;
    place.setAttribute('role', 'status');
    fill(place, [h('p', {}, text), ...(again ? [h('button', { type: 'button' }, this.#words.retry)] : [])]);
    if (again) place.querySelector('button')?.addEventListener('click', again);
    byId('headline')?.before(place);
  }
}
