/**
 * The page of a story come alive in place: one step at a time where the first stands, by buttons, keys and the list of
 * steps. All steps are in the page as it was built, so nothing is drawn here: the script puts the one that is wanted in
 * its place. Presses on marks and on claims open their events with their citations.
 *
 * Page Up and Page Down are left to the article, and no swipe is caught: an embed holds no scroll.
 */
import { h } from '../draw/node.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { Messages } from '../i18n/messages.ts';
import type { StoryMessages } from '../i18n/story.ts';
import { parseIsoDay } from '../model/day.ts';
import { cardList, eventCard, tombstone } from './cards.ts';
import type { Notice } from './data.ts';
import { fill } from './dom.ts';
import { tellFrozen } from './frozen.ts';
import { hostPage, inLanguage, type Asked, type HostPage } from './hostPage.ts';
import { putNotice } from './notice.ts';
import { fillPanel, hidePanel, panelFailed, panelHead, showPanel } from './panel.ts';
import { makeMarksButtons } from './pictures.ts';
import { scriptShelf } from './scripts.ts';
import { storyEvidenceName, type StoryEmbedData, type StoryEvidence } from './storyData.ts';
import { pressedStep } from './timeControl.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

export function startStory(messages: Messages, words: EmbedWords, story: StoryMessages): void {
  const source = byId('data')?.textContent;
  if (source) new StoryEmbed(JSON.parse(source) as StoryEmbedData, messages, words, story).begin();
}

/** What is open: the events of a country at the step, or those that a claim rests on. */
interface Opened {
  readonly host: string | null;
  readonly events: readonly string[] | null;
  /** Where the focus goes back to. */
  readonly from: HTMLElement | SVGElement | null;
}

/** Where arrows move a caret or a choice. */
const OWN_ARROWS = 'input, textarea, select, [contenteditable], .table-wrap';

class StoryEmbed {
  readonly #data: StoryEmbedData;
  readonly #messages: Messages;
  readonly #words: EmbedWords;
  readonly #story: StoryMessages;
  readonly #load = scriptShelf();
  readonly #hostPage: HostPage;
  /** What each step holds; once the first step has been left, those that are not shown are here alone. */
  readonly #bodies: readonly Element[];
  readonly #titles: readonly string[];
  #place = 0;
  #opened: Opened | null = null;
  #notices: readonly Notice[] = [];

  constructor(data: StoryEmbedData, messages: Messages, words: EmbedWords, story: StoryMessages) {
    this.#data = data;
    this.#messages = messages;
    this.#words = words;
    this.#story = story;
    const rows = [...document.querySelectorAll('#steps > ol > li')];
    this.#titles = rows.map((row) => row.querySelector('.step-name')?.textContent ?? '');
    this.#bodies = rows.flatMap(
      (row, place) =>
        (place === 0 ? document.querySelector('#stage > .step-body') : row.querySelector('.step-body')) ?? [],
    );
    this.#hostPage = hostPage((asked) => this.#heard(asked));
  }

  begin(): void {
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', (event) => this.#pressed(event));
    this.#putControl();
    this.#makeMarksButtons();
    this.#watchPaper();
    if (this.#data.frozen) void this.#readNotices();
    const asked = new URLSearchParams(location.search);
    const step = asked.get('step');
    for (const key of ['controls', 'height', 'step']) asked.delete(key);
    const place = step === null ? 0 : this.#data.steps.findIndex(({ id }) => id === step);
    const dropped = [...asked, ...(place < 0 ? [['step', step!] as const] : [])];
    if (dropped.length > 0) {
      putNotice('dropped', this.#words.dropped(dropped.map(([name, value]) => `${name}=${value}`).join(', ')));
    }
    if (place > 0) this.#show(place);
  }

  get #isFixed(): boolean {
    return new URLSearchParams(location.search).get('controls') === 'none';
  }

  // The way through the story.

  #putControl(): void {
    const place = byId('time');
    if (!place || this.#isFixed) return;
    const { previous, next, steps } = this.#story;
    const last = this.#bodies.length;
    fill(place, [
      h(
        'div',
        { class: 'time-steps' },
        h('button', { type: 'button', 'data-step': 'previous', 'aria-label': previous }, '←'),
        h('output', { id: 'progress' }),
        h('button', { type: 'button', 'data-step': 'next', 'aria-label': next }, '→'),
      ),
      h('progress', { id: 'way', max: last, value: 1, 'aria-hidden': 'true' }),
    ]);
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', steps);
    this.#tellProgress();
  }

  #tellProgress(): void {
    const last = this.#bodies.length - 1;
    fill(byId('progress'), [this.#story.progress(this.#place + 1, last + 1)]);
    byId('way')?.setAttribute('value', String(this.#place + 1));
    const turn = (step: string, on: boolean): void =>
      document.querySelector(`[data-step="${step}"]`)?.setAttribute('aria-disabled', String(!on));
    turn('previous', this.#place > 0);
    turn('next', this.#place < last);
  }

  /** The step takes the place of the one that was shown; the list leads to each of them from then on. */
  #show(place: number): void {
    if (place === this.#place || !this.#bodies[place]) return;
    this.#close(false);
    this.#place = place;
    byId('stage')?.querySelector('.step-body')?.replaceWith(this.#bodies[place]);
    fill(byId('stage-title'), [this.#titles[place]!]);
    this.#bodies.forEach((body, index) => {
      if (index !== place) body.remove();
    });
    this.#listSteps();
    this.#makeMarksButtons();
    this.#tellProgress();
  }

  #listSteps(): void {
    document.querySelectorAll('#steps > ol > li').forEach((row, place) => {
      const current = place === this.#place ? { 'aria-current': 'step' } : {};
      fill(row, [
        h('button', { type: 'button', class: 'link step-name', 'data-place': place, ...current }, this.#titles[place]),
      ]);
    });
  }

  // On paper.

  /** Paper has no steps: all stand in their order, and the one on the stage comes back to its own place while it prints. */
  #watchPaper(): void {
    window.addEventListener('beforeprint', () => this.#layOut(true));
    window.addEventListener('afterprint', () => this.#layOut(false));
    matchMedia('print').addEventListener('change', ({ matches }) => this.#layOut(matches));
  }

  /** Told twice by browsers that have both the event and the query: the second time changes nothing. */
  #layOut(onPaper: boolean): void {
    const stage = byId('stage');
    if (!stage || stage.hidden === onPaper) return;
    stage.hidden = onPaper;
    if (!onPaper) {
      stage.append(this.#bodies[this.#place]!);
      this.#listSteps();
      return;
    }
    const rows = document.querySelectorAll('#steps > ol > li');
    this.#bodies.forEach((body, place) => {
      const row = rows[place];
      if (!row) return;
      fill(row, [h('h3', { class: 'step-name' }, this.#titles[place])]);
      row.append(body);
    });
  }

  /** The reader goes to a step. `led`: from below it, so that they are led up to its title. */
  #go(place: number, led: boolean): void {
    if (place < 0 || place >= this.#bodies.length || place === this.#place) return;
    this.#show(place);
    if (led) {
      byId('stage-title')?.focus({ preventScroll: true });
      byId('stage')?.scrollIntoView({ block: 'start' });
    }
    this.#tellChoice();
  }

  // What is asked.

  #clicked(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const take = (act: () => void): void => {
      event.preventDefault();
      act();
    };
    const step = pressedStep(target);
    const listed = target.closest('#steps > ol > li');
    const row = target.closest<SVGElement>('.pa-row[data-host]');
    const claim = target.closest<HTMLElement>('[data-events]');
    if (step !== null) this.#go(this.#place + (step === 'next' ? 1 : -1), false);
    else if (target.closest('.next-step a[href^="#"]') && !this.#isFixed) take(() => this.#go(this.#place + 1, true));
    else if (listed && target.closest('.step-name') && !this.#isFixed) {
      const rows = [...document.querySelectorAll('#steps > ol > li')];
      take(() => this.#go(rows.indexOf(listed), true));
    } else if (row) this.#toggle({ host: row.getAttribute('data-host'), events: null, from: row });
    else if (claim) {
      take(() => this.#toggle({ host: null, events: claim.dataset['events']!.split(' '), from: claim }));
    } else if (target.closest('[data-close]')) this.#close(true);
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof Element)) return;
    if (key === 'Escape' && this.#opened && document.querySelector(':popover-open') === null) this.#close(true);
    const row = target.closest<SVGElement>('.pa-row[data-host]');
    if (row && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      this.#toggle({ host: row.getAttribute('data-host'), events: null, from: row });
    }
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0 && !this.#isFixed && !target.closest(OWN_ARROWS)) {
      event.preventDefault();
      this.#go(this.#place + by, false);
    }
  }

  /** A day leads to the last step that does not lie after it, in the order of the story. */
  #heard({ at, select, language }: Asked): void {
    const { lang, steps } = this.#data;
    if (language !== undefined && language !== lang) {
      location.replace(inLanguage(lang, language, { step: steps[this.#place]!.id }));
      return;
    }
    if (at !== undefined) {
      const same = steps.findIndex((step) => step.at === at);
      const place = same >= 0 ? same : steps.findLastIndex((step) => parseIsoDay(step.at)! <= parseIsoDay(at)!);
      this.#show(Math.max(0, place));
    }
    if (select === null) this.#close(false);
    else if (select !== undefined && document.querySelector(`#stage .pa-row[data-host="${select}"]`)) {
      this.#open({ host: select, events: null, from: null }, false);
    }
  }

  #tellChoice(): void {
    const { steps, lang } = this.#data;
    this.#hostPage.tellChoice({ at: steps[this.#place]!.at, language: lang, select: this.#opened?.host ?? null });
  }

  // What marks and claims rest on.

  #makeMarksButtons(): void {
    const stage = byId('stage');
    const { names } = this.#data;
    if (stage) makeMarksButtons(stage, (host) => names[host] ?? host, this.#words, this.#opened?.host ?? null);
  }

  #toggle(wanted: Opened): void {
    const { host, events } = this.#opened ?? {};
    const isOpen = this.#opened && host === wanted.host && events?.join() === wanted.events?.join();
    if (isOpen) this.#close(true);
    else this.#open(wanted, true);
  }

  #open(wanted: Opened, byReader: boolean): void {
    this.#opened = wanted;
    this.#makeMarksButtons();
    const { host } = wanted;
    const { colon } = this.#messages.punctuation;
    const name = host === null ? this.#story.restsOn : `${this.#data.names[host] ?? host}${colon}${this.#words.events}`;
    showPanel(panelHead(name, this.#words), this.#words, byReader);
    if (byReader && host !== null) this.#tellChoice();
    void this.#fillOpen(wanted);
  }

  async #fillOpen(wanted: Opened): Promise<void> {
    const { lang, home, story, steps } = this.#data;
    const name = storyEvidenceName(story, lang);
    try {
      const file = (await this.#load(`${home}${name}.js`, name)) as StoryEvidence;
      if (this.#opened !== wanted) return;
      const ids = wanted.events ?? file.marks[steps[this.#place]!.id]?.[wanted.host!] ?? [];
      const wording = { messages: this.#messages, lang };
      const cards = ids.flatMap((id) => {
        const event = file.events[id];
        if (!event) return [];
        const gone = this.#notices.find(
          (notice) =>
            notice.kind === 'withdrawal' &&
            (notice.event === id || (notice.event === undefined && notice.partnership === event.tie)),
        );
        return gone
          ? [tombstone(wording, this.#words, gone)]
          : [eventCard(wording, this.#words, event, event.of, file.sources)];
      });
      fillPanel(cards.length === 0 ? [h('p', {}, this.#words.none)] : cardList(cards, this.#words));
    } catch {
      if (this.#opened === wanted) panelFailed(this.#words, () => void this.#fillOpen(wanted));
    }
  }

  #close(byReader: boolean): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = null;
    hidePanel();
    this.#makeMarksButtons();
    if (!byReader) return;
    opened.from?.focus({ preventScroll: true });
    if (opened.host !== null) this.#tellChoice();
  }

  async #readNotices(): Promise<void> {
    const { site, version, lang, ties } = this.#data;
    const shown = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set(ties));
    this.#notices = await tellFrozen({ load: this.#load, site, version, lang, words: this.#words, shown });
  }
}
