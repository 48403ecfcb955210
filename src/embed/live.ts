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
import { timelineController, type TimelineController } from '../timeline/controller.ts';
import { readAsked } from './asked.ts';
import { embedBook, type EmbedBook } from './book.ts';
import {
  evidenceName,
  mapFileName,
  tiesName,
  type ApartFile,
  type EmbedData,
  type EvidenceFile,
  type MapFile,
  type Notice,
  type TiesFile,
} from './data.ts';
import { fill } from './dom.ts';
import { tellFrozen } from './frozen.ts';
import { fullAddress } from './fullAddress.ts';
import { choiceOf, hostPage, inLanguage, type Asked, type HostPage } from './hostPage.ts';
import type { LivesDrawing } from './lives.ts';
import { dropNotice, putNotice } from './notice.ts';
import { openEvents, openHead, wantedFor } from './open.ts';
import { fillPanel, focusHost, hidePanel, panelFailed, showPanel } from './panel.ts';
import { descOf, footNodes, headParts, legendNodes, openButton, saysNodes, tableNodes, type Parts } from './parts.ts';
import { drawPictures, makeMarksButtons, putBase } from './pictures.ts';
import { groundOf, openingState, sceneOf, type EmbedState, type Ground } from './scene.ts';
import { scriptShelf } from './scripts.ts';
import { pressedMonths, pressedStep, putTimeControl, showTime } from './timeControl.ts';

/** After so long without another move the date stands still. */
const SETTLED_MS = 80;

/** A country or a region, as the files of their maps are named. */
const PLACE = /^[a-z0-9-]{1,64}$/;

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** `lives`: how lives are drawn, where the view may show them. */
export function start(messages: Messages, words: EmbedWords, lives: LivesDrawing | null = null): void {
  const source = byId('data')?.textContent;
  if (!source) return;
  const embed = new Embed(JSON.parse(source) as EmbedData, messages, words, lives);
  embed.begin();
}

class Embed {
  #data: EmbedData;
  readonly #messages: Messages;
  readonly #words: EmbedWords;
  readonly #lives: LivesDrawing | null;
  readonly #load = scriptShelf();
  readonly #hostPage: HostPage;
  /** Whether the ties are there: a large view asks for them at the reader's first move. */
  #isWhole: boolean;
  #book: EmbedBook;
  #state: EmbedState;
  #ground: Ground;
  #time: TimelineController;
  #selected: string | null = null;
  #notices: readonly Notice[] = [];
  #frame = 0;
  #telling = 0;

  constructor(data: EmbedData, messages: Messages, words: EmbedWords, lives: LivesDrawing | null) {
    this.#data = data;
    this.#messages = messages;
    this.#words = words;
    this.#lives = lives;
    this.#isWhole = data.apart === null;
    this.#book = embedBook(data.index, messages);
    this.#state = openingState(data.opening, data.index);
    this.#ground = groundOf(this.#book, this.#state);
    this.#time = this.#timeOf();
    this.#hostPage = hostPage((asked) => this.#heard(asked));
  }

  begin(): void {
    this.#listen();
    this.#putTimeControl();
    if (this.#isWhole) this.#drawPictures(this.#parts);
    else this.#makeMarksButtons();
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
    return timelineController({ first: from, last: to, changeDays: this.#ground.changeDays });
  }

  // The record that the page carries, and what lies beside it.

  /** Does what was asked once the ties are there: at once, where the page carries them. */
  #whenWhole(act: () => void): void {
    if (this.#isWhole) act();
    else void this.#complete(act);
  }

  async #complete(act: () => void): Promise<void> {
    const name = this.#data.apart!;
    try {
      this.#take(await this.#loadTies(name));
      dropNotice('ties');
    } catch {
      putNotice('ties', this.#words.tiesFailed, { label: this.#words.retry, run: () => void this.#complete(act) });
      return;
    }
    this.#isWhole = true;
    this.#reground();
    act();
  }

  async #loadTies(name: string): Promise<TiesFile | ApartFile> {
    return (await this.#load(`${this.#data.home}${name}.js`, name)) as TiesFile | ApartFile;
  }

  /** Of the view itself, or of a whole question: where the marks sit is the view's own. */
  #take(ties: TiesFile | ApartFile): void {
    if ('narrow' in ties) this.#data = { ...this.#data, narrow: ties.narrow, wide: ties.wide };
    this.#book = this.#without(embedBook({ ...this.#data.index, ...ties }, this.#messages));
  }

  // What is asked of the embed: by its address, by the reader, by the page round it.

  async #readAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    // Of the address what is not of the view.
    for (const key of ['controls', 'height']) asked.delete(key);
    const place = this.#data.shows === 'compare' ? asked.get('place') : null;
    if (place !== null) asked.delete('place');
    if (asked.size === 0 && place === null) return;
    const group = GROUPS.find((one) => one === asked.get('group')) ?? this.#state.group;
    const needsMore = ['group', 'partners', 'hosts'].some((key) => asked.has(key));
    document.body.classList.add('busy');
    try {
      const { apart } = this.#data;
      if (apart !== null && !this.#isWhole) this.#take(await this.#loadTies(apart));
      if (needsMore) {
        // Ties of all hosts and partners on the question, in the place of those of the page.
        this.#take(await this.#loadTies(tiesName(group, this.#book.index.lang)));
      }
      this.#isWhole = true;
      if (place !== null && PLACE.test(place)) {
        const name = mapFileName(place);
        const { base, size } = (await this.#load(`${this.#data.home}${name}.js`, name)) as MapFile;
        this.#data = { ...this.#data, narrow: size };
        putBase(base, size);
      }
      this.#apply(asked);
    } catch {
      const run = (): void => void this.#readAddress();
      putNotice('address', this.#words.choiceFailed(this.#data.title), { label: this.#words.retry, run });
    } finally {
      document.body.classList.remove('busy');
    }
  }

  #apply(asked: URLSearchParams): void {
    const { state, select, dropped } = readAsked(asked, this.#book, this.#state);
    this.#state = state;
    this.#reground();
    dropNotice('address');
    if (dropped.length > 0) putNotice('dropped', this.#words.dropped(dropped.join(', ')));
    this.#render();
    if (select !== null && state.hosts.includes(select)) this.#open(select, false);
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
    const redraw = (): void => {
      if (this.#isWhole) this.#drawPictures(this.#parts);
    };
    window.matchMedia('(min-width: 34rem)').addEventListener('change', redraw);
    // On paper it is the wide one, whatever the frame was.
    window.matchMedia('print').addEventListener('change', redraw);
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const open = target.closest('[data-open], .pa-row[data-host]');
    const host = open?.getAttribute('data-open') ?? open?.getAttribute('data-host');
    const step = pressedStep(target);
    if (host) this.#whenWhole(() => this.#toggle(host));
    else if (target.closest('[data-close]')) this.#close(true);
    else if (target.closest('.pa-gathered')) {
      // More marks than there is room for: each country is listed below.
      const list = byId('says')?.querySelector('details');
      list?.setAttribute('open', '');
      list?.querySelector('summary')?.focus();
    } else if (step !== null) {
      this.#whenWhole(() => {
        const day = this.#time[step](this.#state.at);
        if (day !== null) this.#moveTo(day, true);
      });
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key === 'Escape' && this.#selected !== null) this.#close(true);
    const row = target instanceof Element ? target.closest('.pa-row[data-host]') : null;
    const months = pressedMonths(event);
    if (row && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      this.#whenWhole(() => this.#toggle(row.getAttribute('data-host')!));
    } else if (months !== 0) {
      event.preventDefault();
      const { at } = this.#state;
      const day = months > 0 ? this.#time.monthForward(at) : this.#time.monthBack(at);
      this.#whenWhole(() => this.#moveTo(day, true));
    }
  }

  #heard({ at, select, language }: Asked): void {
    const { lang } = this.#book.index;
    if (language !== undefined && language !== lang) {
      location.replace(inLanguage(lang, language, { at: isoOf(this.#state.at) }));
      return;
    }
    this.#whenWhole(() => {
      if (at !== undefined) this.#moveTo(parseIsoDay(at)!, false);
      if (select === null) this.#close(false);
      else if (select !== undefined && this.#state.hosts.includes(select)) this.#open(select, false);
    });
  }

  #tellChoice(): void {
    this.#hostPage.tellChoice(choiceOf(this.#state.at, this.#book.index.lang, this.#selected));
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
    // First, while the layout of the last frame still holds: which picture is seen is asked of it.
    this.#drawPictures(parts);
    fill(byId('headline'), [headline]);
    fill(byId('date'), [
      date,
      ...(known === null ? [] : [` (${this.#messages.ui.asPublishedBy(dayInWords(known, book.index.lang))})`]),
    ]);
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

  #drawPictures(parts: Parts): void {
    drawPictures(parts, this.#messages, this.#lives);
    this.#makeMarksButtons();
  }

  #makeMarksButtons(): void {
    const { names } = this.#book.wording;
    const pictures = document.querySelector('.pictures');
    if (pictures) makeMarksButtons(pictures, (host) => names.party(host).name, this.#words, this.#selected);
  }

  #putTimeControl(): void {
    if (new URLSearchParams(location.search).get('controls') === 'none') return;
    const { first, last } = this.#time;
    const onDay = (day: Day): void => this.#whenWhole(() => this.#moveTo(day, true));
    putTimeControl({ messages: this.#messages, words: this.#words, first, last, onDay });
    this.#showTime();
  }

  #showTime(): void {
    const { at } = this.#state;
    // What is not there yet may hold a change on either side.
    const ends = {
      previous: !this.#isWhole || this.#time.previous(at) !== null,
      next: !this.#isWhole || this.#time.next(at) !== null,
    };
    showTime(at, this.#book.index.lang, ends);
  }

  // A country's events.

  #toggle(host: string): void {
    if (this.#selected === host) this.#close(true);
    else this.#open(host, true);
  }

  #open(host: string, byReader: boolean): void {
    this.#selected = host;
    this.#showSelected();
    showPanel(openHead(this.#parts, host), this.#words, byReader);
    if (byReader) this.#tellChoice();
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
      if (this.#selected === host) fillPanel(openEvents(this.#parts, host, files, this.#notices));
    } catch {
      if (this.#selected === host) panelFailed(this.#words, () => void this.#fillOpen(host));
    }
  }

  #close(byReader: boolean): void {
    const host = this.#selected;
    if (host === null) return;
    this.#selected = null;
    hidePanel();
    this.#showSelected();
    if (!byReader) return;
    focusHost(host);
    this.#tellChoice();
  }

  #showSelected(): void {
    if (this.#data.shows !== 'life') this.#drawPictures(this.#parts);
    for (const button of document.querySelectorAll('[data-open]')) {
      button.setAttribute('aria-expanded', String(button.getAttribute('data-open') === this.#selected));
    }
  }

  // What a frozen page learns of what came after it.

  async #readNotices(): Promise<void> {
    const { version, lang } = this.#data.index;
    const { site, apart } = this.#data;
    const shown = async (): Promise<ReadonlySet<string>> => {
      const { ties } = apart === null ? this.#data.index : await this.#loadTies(apart);
      return new Set(ties.map(({ id }) => id));
    };
    this.#notices = await tellFrozen({ load: this.#load, site, version, lang, words: this.#words, shown });
    if (this.#withdrawn.size === 0) return;
    this.#whenWhole(() => {
      this.#book = this.#without(this.#book);
      this.#reground();
      this.#render();
    });
  }

  /** Partnerships withdrawn since. */
  get #withdrawn(): ReadonlySet<string> {
    return new Set(
      this.#notices
        .filter(({ kind, event }) => kind === 'withdrawal' && event === undefined)
        .map(({ partnership }) => partnership),
    );
  }

  /** A partnership withdrawn since is no longer drawn; what is said of it is its notice. */
  #without(book: EmbedBook): EmbedBook {
    const gone = this.#withdrawn;
    if (gone.size === 0) return book;
    const { atlas } = book;
    return { ...book, atlas: { ...atlas, ties: atlas.ties.filter(({ id }) => !gone.has(id)) } };
  }
}
