/** Opens the story that an address names: fetches it, and makes its steps and the events of its claims known. */
import { outlineOf } from '../learn/storyViews.ts';
import { edtf } from '../model/edtf.ts';
import { FormatError } from '../record/decode.ts';
import { FORMAT } from '../record/format.ts';
import { fetchJson, type Fetch } from '../record/reader.ts';
import type { StoryFile, StoryList } from '../record/story.ts';
import type { AtlasData } from './atlasData.ts';
import { knowEvents } from './knowEvents.ts';

type Opens = Pick<AtlasData, 'index' | 'base' | 'stories' | 'events' | 'opening' | 'book' | 'details' | 'ties'>;

/** Leaves the data as they are where there is no such story. Throws where a file cannot be had or read. */
export async function openStory(data: Opens, id: string, fetchOne?: Fetch): Promise<void> {
  const { index, base, stories, events, opening, book } = data;
  if (index.stories === undefined || stories.has(id)) return;
  const list = (await fetchJson(base + index.stories, fetchOne)) as StoryList;
  if (list.format !== FORMAT) throw new FormatError(`${index.stories} has format ${String(list.format)}`);
  const entry = list.stories.find((one) => one.id === id);
  if (!entry) return;
  const story = (await fetchJson(base + entry.file, fetchOne)) as StoryFile;
  if (story.format !== FORMAT) throw new FormatError(`${entry.file} has format ${String(story.format)}`);
  for (const [event, { partnership, date }] of Object.entries(story.events))
    if (partnership !== null) events.set(event, { tie: partnership, day: edtf(date).latest });
  // What a step selects and no claim names.
  if (story.steps.some(({ view }) => view.select !== null && !book.isKnown(view.select))) await knowEvents(data);
  stories.set(id, { story, outline: outlineOf(story, opening) });
}
