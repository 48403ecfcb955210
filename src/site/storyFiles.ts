/** The files of stories: one for each, and a list that names them. */
import { compileStories } from '../dataset/compileStories.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Lang } from '../model/words.ts';
import { FORMAT } from '../record/format.ts';
import type { StoryList } from '../record/story.ts';
import { writeHashed, type Output } from './output.ts';

const FOLDER = 'data/';

/**
 * Writes the stories of a language; gives the name of their list beside the index, or nothing where there are none, and the
 * paths of all files.
 */
export function writeStories(
  record: DataRecord,
  lang: Lang,
  output: Output,
): { readonly list: { readonly stories?: string }; readonly files: readonly string[] } {
  const stories = compileStories(record, lang);
  if (stories.length === 0) return { list: {}, files: [] };
  const list: StoryList = {
    format: FORMAT,
    version: record.atlas.data.recordVersion,
    stories: stories.map((story) => ({
      id: story.id,
      title: story.title,
      summary: story.summary,
      minutes: story.minutes,
      steps: story.steps.length,
      file: writeHashed(output, `${FOLDER}story/${story.id}.${lang}`, 'json', JSON.stringify(story)).slice(
        FOLDER.length,
      ),
    })),
  };
  const path = writeHashed(output, `${FOLDER}stories.${lang}`, 'json', JSON.stringify(list));
  return {
    list: { stories: path.slice(FOLDER.length) },
    files: [path, ...list.stories.map(({ file }) => `${FOLDER}${file}`)],
  };
}
