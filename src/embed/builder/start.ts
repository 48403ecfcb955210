/**
 * The builder: a reader's choices, what they look like in three widths, and what to copy. It works on the same view and
 * address as the embed does, so that what is seen in the preview is what the article will have.
 */
import type { EmbedWords } from '../../i18n/embed.en.ts';
import type { Messages } from '../../i18n/messages.ts';
import { h } from '../../draw/node.ts';
import { tieLabel } from '../../i18n/tieWords.ts';
import { MAX_PARTNERS } from '../asked.ts';
import { embedBook } from '../book.ts';
import { mapFileName, tiesName, type EmbedIndex, type MapFile, type TiesFile } from '../data.ts';
import { fill } from '../dom.ts';
import { groundOf } from '../scene.ts';
import { scriptShelf } from '../scripts.ts';
import type { StillGround } from '../still.ts';
import { choiceFrom, folderOf, fullOf, nameOf, queryOf, sceneOfChoice, type Choice } from './choice.ts';
import type { BuilderData } from './data.ts';
import { changed, formNodes, placesOf, type FormInput, type TieOption } from './form.ts';
import { makeSnippets, type Made, type MakeInput } from './made.ts';
import { saveZip } from './pack.ts';
import { previewIn, type Preview } from './preview.ts';
import { savePng } from './save.ts';
import { snippetNodes } from './snippetList.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

export function startBuilder(messages: Messages, words: EmbedWords): void {
  const source = byId('data')?.textContent;
  if (source) new Builder(JSON.parse(source) as BuilderData, messages, words).begin();
}

class Builder {
  readonly #data: BuilderData;
  readonly #messages: Messages;
  readonly #words: EmbedWords;
  readonly #load = scriptShelf();
  readonly #preview: Preview;
  #choice: Choice;
  #index: EmbedIndex;
  #shapes: StillGround['shapes'] | null = null;
  /** Where the picture lies, once its files are there. */
  #ground: StillGround | null = null;
  /** Rises with every change: what comes late for an earlier one is left. */
  #turn = 0;

  constructor(data: BuilderData, messages: Messages, words: EmbedWords) {
    this.#data = data;
    this.#messages = messages;
    this.#words = words;
    this.#index = data.index;
    this.#choice = choiceFrom(location.search, data);
    this.#preview = previewIn(byId('previews'), words, () => this.#showSnippets());
  }

  begin(): void {
    this.#drawForm();
    byId('builder')?.addEventListener('change', (event) => this.#changed(event));
    byId('snippets')?.addEventListener('click', (event) => void this.#clicked(event));
    void this.#update();
  }

  get #form(): FormInput {
    const { names } = embedBook(this.#data.index, this.#messages).wording;
    return { data: this.#data, messages: this.#messages, words: this.#words, names, ties: this.#ties() };
  }

  get #making(): MakeInput {
    return { data: this.#data, messages: this.#messages, words: this.#words, index: this.#index };
  }

  /** The partnerships of the one country that is chosen, once they are there. */
  #ties(): TieOption[] {
    const { hosts, group } = this.#choice.state;
    const { wording, atlas } = embedBook(this.#index, this.#messages);
    const { compare } = new Intl.Collator(this.#index.lang);
    return atlas.ties
      .filter((tie) => hosts.length === 1 && tie.host === hosts[0] && tie.group === group)
      .map((tie) => ({
        id: tie.id,
        partner: tie.partner,
        name: `${wording.names.short(tie.partner)}, ${tieLabel(wording, tie)}`,
      }))
      .sort((a, b) => compare(a.name, b.name));
  }

  #drawForm(): void {
    fill(byId('builder'), formNodes(this.#choice, this.#form));
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    if (name === 'lang') {
      // Titles and captions are the record's: the builder in the other language has them.
      location.href = `${this.#data.site}${value}/embed/?${fullOf(this.#choice, this.#index)}`;
      return;
    }
    const boxes = [...document.querySelectorAll<HTMLInputElement>('#builder [name="partners"]')];
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    const next = changed(this.#choice, { name, value, checked }, this.#form);
    if (next === null) return;
    const { view } = this.#choice;
    this.#choice = next;
    const { partners } = next.state;
    for (const box of boxes) {
      box.checked = partners.includes(box.value);
      box.disabled = !box.checked && partners.length >= MAX_PARTNERS;
    }
    // Another view has other fields; the reader stays at the one that was changed.
    if (next.view !== view || ['step', 'where', 'tie'].includes(name)) {
      this.#drawForm();
      byId('builder')?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    }
    void this.#update();
  }

  async #update(): Promise<void> {
    const choice = this.#choice;
    const turn = (this.#turn += 1);
    const data = this.#data;
    this.#ground = null;
    this.#preview.show(
      folderOf(choice, data, choice.manner.frozen) + queryOf(choice, this.#index),
      choice.manner.height === 'follow',
    );
    try {
      const name = tiesName(choice.state.group, this.#index.lang);
      const ties = (await this.#load(`${data.home}${name}.js`, name)) as TiesFile;
      this.#shapes ??= (await (await fetch(data.shapes)).json()) as StillGround['shapes'];
      const extent = await this.#extentOf(choice);
      if (turn !== this.#turn) return;
      this.#index = { ...data.index, ...ties };
      this.#ground = { shapes: this.#shapes, extent };
      // Partnerships can be named now.
      if (choice.view.shows === 'life' && !document.querySelector('#builder [name="tie"]')) this.#drawForm();
      this.#markPlaces();
      this.#showSnippets();
    } catch {
      if (turn !== this.#turn) return;
      fill(byId('snippets'), [h('p', { class: 'notice notice-problem', role: 'alert' }, this.#words.builder.failed)]);
    }
  }

  async #extentOf(choice: Choice): Promise<StillGround['extent']> {
    if (choice.place === null) return sceneOfChoice(choice).extent;
    const name = mapFileName(choice.place);
    return ((await this.#load(`${this.#data.home}${name}.js`, name)) as MapFile).extent;
  }

  /** A comparison can be had where something changes at all. */
  #markPlaces(): void {
    const { view, state } = this.#choice;
    const field = byId('builder')?.querySelector<HTMLSelectElement>('[name="where"]');
    if (!field || view.shows !== 'compare') return;
    const book = embedBook(this.#index, this.#messages);
    const places = new Map(placesOf(this.#choice, this.#form).map(({ id, hosts }) => [id, hosts]));
    for (const one of field.options) {
      const hosts = places.get(one.value);
      one.disabled = hosts !== undefined && groundOf(book, { ...state, hosts }).changeDays.length === 0;
    }
  }

  #made(): Made | null {
    if (this.#ground === null) return null;
    return makeSnippets(this.#choice, this.#making, this.#ground, this.#preview.heights());
  }

  #showSnippets(): void {
    const made = this.#made();
    if (made) fill(byId('snippets'), snippetNodes(made, this.#choice, this.#index, this.#words));
  }

  async #clicked({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLButtonElement)) return;
    const made = this.#made();
    if (!made) return;
    const section = target.closest('.snippet');
    const status = section?.querySelector('[role="status"]') ?? null;
    if (target.hasAttribute('data-png')) await savePng(made.svg, `${nameOf(this.#choice)}.png`);
    else if (target.hasAttribute('data-zip')) {
      const isSaved = await saveZip(this.#choice, made, this.#making).then(
        () => true,
        () => false,
      );
      fill(status, isSaved ? [] : [this.#words.builder.failed]);
    } else if (target.hasAttribute('data-copy')) await this.#copy(section?.querySelector('textarea') ?? null, status);
  }

  async #copy(area: HTMLTextAreaElement | null, status: Element | null): Promise<void> {
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
