/** A story as an embed: every step complete before a script runs, its evidence beside it, and nothing kept that was withdrawn. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { coarserShapes, shapesOf } from '../../src/dataset/shapesOf.ts';
import type { StoryEmbedData, StoryEvidence } from '../../src/embed/storyData.ts';
import { viewsAmong, withoutWithdrawn } from '../../src/site/embedPack.ts';
import { writeEmbedViews } from '../../src/site/embedUnits.ts';
import { recordOf } from '../fixture/record.ts';
import { STORY_FIXTURE } from '../fixture/story.ts';

const record = recordOf(STORY_FIXTURE);
const files = new Map<string, string>();
const write = (path: string, content: string | Uint8Array): void =>
  void files.set(path, Buffer.from(content).toString());
const shapes = shapesOf(record);
const views = writeEmbedViews(
  {
    record,
    compiled: compile(record, 'en'),
    shapes,
    coarser: coarserShapes(record, shapes),
    pictures: { add: () => undefined },
  },
  true,
  { write },
);
const version = record.atlas.data.recordVersion;
const home = `releases/${version}/embed/`;
const html = files.get(`${home}en/story-two-steps/index.html`)!;
const data = JSON.parse(/id="data">(.*)<\/script>/.exec(html)![1]!) as StoryEmbedData;
const [, json] = /=(\{.*\});\n$/.exec(files.get(`${home}data/story.two-steps.en.js`)!)!;
const evidence = JSON.parse(json!) as StoryEvidence;

describe('the page of a story', () => {
  it('holds every step with its pictures and its text: the first open, the others in the list', () => {
    expect(html).toContain('1. Soldiers come');
    expect(html).toMatch(/<li id="step-1"><details><summary>.*2\. Are there guards\?/);
    expect(html.match(/class="step-body/g)).toHaveLength(2);
    // One map in two sizes, and two maps of a comparison.
    expect(html.match(/class="pa pa-map narrow"/g)).toHaveLength(3);
    expect(html.match(/class="pa pa-map wide"/g)).toHaveLength(1);
    expect(html).toMatch(/role="note"[^>]*><p>The map shows one .*>tie<.* at a time\.<\/p>/);
  });

  it('says of each claim who says so, who denies it, and where in the list of sources it stands', () => {
    expect(html).toMatch(/href="#event-2"[^>]*>Fifteen states said<\/a>/);
    expect(html).toMatch(/<b>denied by [^<]+<\/b>/);
    const refs = [...html.matchAll(/href="#(event-\d+)"/g)].map(([, id]) => id!);
    expect(refs.length).toBeGreaterThan(4);
    for (const id of refs) expect(html).toContain(`<li id="${id}">`);
  });

  it('explains its words below the text, none within a sentence', () => {
    expect(html).toMatch(/<\/(?:p|div|ul|ol)><div class="term-meanings"><span class="term-meaning"/);
    expect(html).not.toMatch(/<\/button><span class="term-meaning"/);
    const asked = [...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id!);
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  it('has each id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('has neither style attributes nor scripts within', () => {
    expect(html).not.toMatch(/ style=|<script(?! defer src| type="application\/json")/);
  });

  it('names its steps and partnerships for the script, and what the builder has to know', () => {
    expect(data.steps).toEqual([
      { id: 'soldiers', at: '2014-09-01' },
      { id: 'guards', at: '2022-01-01' },
    ]);
    expect(data.ties).toContain('bbb-xxx-guards');
    const view = views.find(({ id }) => id === 'story-two-steps')!;
    expect(view.story?.steps.map(({ id, shows }) => [id, shows])).toEqual([
      ['soldiers', 'map'],
      ['guards', 'compare'],
    ]);
  });
});

describe('a published copy', () => {
  it('lists its stories for oEmbed, from the page of each', () => {
    const found = new Map<string, string>();
    const compiled = compile(record, 'fr');
    const published = {
      ...record,
      atlas: { ...record.atlas, data: { ...record.atlas.data, address: 'https://atlas.example/' } },
    };
    writeEmbedViews(
      {
        record: published,
        compiled,
        shapes,
        coarser: coarserShapes(record, shapes),
        pictures: { add: () => undefined },
      },
      false,
      { write: (path, content) => void found.set(path, Buffer.from(content).toString()) },
    );
    expect(found.get('fr/embed/story-two-steps/index.html')).toContain(
      'type="application/json+oembed" href="https://atlas.example/fr/embed/story-two-steps/oembed.json"',
    );
    const answer = JSON.parse(found.get('fr/embed/story-two-steps/oembed.json')!) as Record<string, string>;
    expect(answer['html']).toContain('<iframe src="https://atlas.example/fr/embed/story-two-steps/"');
    expect(answer['title']).toContain('Gardes et soldats');
  });
});

describe('the evidence of a story', () => {
  it('holds the events of its claims, context too, each with its pages', () => {
    for (const id of [
      'aaa-xxx-2014-08-01-operation-started',
      'bbb-xxx-2021-12-guards-reported',
      'xxx-2020-08-18-coup',
    ]) {
      const event = evidence.events[id]!;
      expect(event.citations.length, id).toBeGreaterThan(0);
      for (const { source } of event.citations) expect(evidence.sources[source], source).toBeDefined();
    }
  });

  it('opens with a mark what had happened there by the date of the step, newest first', () => {
    const { soldiers, guards } = evidence.marks;
    expect(soldiers!['XXX']).toContain('aaa-xxx-2014-08-01-operation-started');
    expect(soldiers!['XXX']).not.toContain('bbb-xxx-2021-12-guards-reported');
    expect(guards!['XXX']!.indexOf('bbb-xxx-2021-12-24-guards-denied')).toBeLessThan(
      guards!['XXX']!.indexOf('bbb-xxx-2021-12-guards-reported') + 1,
    );
  });
});

describe('a frozen story', () => {
  const packed = new Map([...files].map(([path, text]) => [path.slice(home.length), Buffer.from(text)]));

  it('is one of the views of its release', () => {
    expect(viewsAmong([...packed.keys()], '')).toContain('story-two-steps');
  });

  it('gives way to a tombstone where its pictures show a partnership that was withdrawn', () => {
    const grave = {
      id: 'bbb-xxx-guards',
      partnership: 'bbb-xxx-guards',
      date: '2025-03-01',
      reason: { en: 'It named somebody.', fr: 'Il nommait quelqu’un.' },
      events: new Set(['bbb-xxx-2021-12-guards-reported', 'bbb-xxx-2021-12-24-guards-denied']),
    };
    const left = withoutWithdrawn(packed, [grave], version);
    const page = Buffer.from(left.get('en/story-two-steps/index.html')!).toString('utf8');
    expect(page).toContain('It named somebody.');
    expect(page).not.toContain('class="pa');
    const script = Buffer.from(left.get('data/story.two-steps.en.js')!).toString('utf8');
    expect(script).not.toContain('bbb-xxx-2021-12-guards-reported":');
    expect(script).toContain('"marks"');
  });
});
