/** A seeded record as files, for the checker and the compiler: the real one's settings, made-up partnerships. */
import { folderInMemory, folderOnDisk, type DataFolder } from '../src/dataset/effects.ts';
import type { Tie } from '../src/model/tie.ts';
import { generateTies } from './generate.ts';
import { loadRecord } from '../src/dataset/load.ts';

/** Everything of the real folder but its partnerships, sources, context and pending; in their place a seeded record. */
export function generatedFolder(dataRoot: string, events: number): DataFolder {
  const real = folderOnDisk(dataRoot);
  const kept = real.list().filter((path) => !/^(partnerships|sources|context|pending)\//.test(path));
  const files: Record<string, string> = Object.fromEntries(kept.map((path) => [path, real.read(path)]));
  files['atlas.yaml'] = files['atlas.yaml']!.replace(/^expected:[\s\S]*$/m, 'expected: {}\n');
  const { record } = loadRecord(folderInMemory(files));
  if (!record) throw new Error('the settings of the real record could not be read');
  const { map, partners } = record.atlas.data;
  const outlet = [...record.outlets.keys()][0]!;
  const ties = generateTies({ events, hosts: map.parties.filter((id) => /^[A-Z]{3}$/.test(id)), partners });
  const sources: object[] = [];
  for (const tie of ties) {
    const name = `${tie.partner}-${tie.host}-${tie.id}`.toLowerCase();
    files[`partnerships/${tie.host.toLowerCase()}/${tie.partner.toLowerCase()}-${tie.id}.yaml`] = JSON.stringify(
      fileOf(tie, name, outlet, sources),
      null,
      1,
    );
  }
  files['sources/seeded.json'] = JSON.stringify(sources);
  return folderInMemory(files);
}

function fileOf(tie: Tie, id: string, outlet: string, sources: object[]): object {
  const text = (en: string, fr: string): object => ({ en, fr });
  return {
    id,
    partner: tie.partner,
    host: tie.host,
    kind: tie.kind,
    tie: 'cooperation',
    title: text(`Seeded tie ${id}`, `Lien tiré au sort ${id}`),
    description: text(
      'A tie made by a seeded generator for measuring.',
      'Un lien produit par un générateur pour mesurer.',
    ),
    events: tie.events.map((event, index) => {
      const source = `source-${event.id}`;
      const [year, month, day] = event.date.split('-').map(Number);
      sources.push({
        id: source,
        type: 'article-newspaper',
        title: `Report ${event.id}`,
        URL: `https://example.org/${event.id}`,
        language: 'en',
        issued: { 'date-parts': [[year, month, day]] },
        custom: { outlet, kind: 'press' },
      });
      return {
        id: event.id,
        date: event.date,
        change: event.change,
        by: [tie.partner],
        says: event.sides.map((side) => ({ side, who: text('a ministry', 'un ministère') })),
        summary: text(
          `Something was reported, number ${index} of ${event.id}.`,
          `Un fait a été rapporté, numéro ${index} de ${event.id}.`,
        ),
        citations: [
          {
            source,
            supports: text(`The page says so, ${event.id}.`, `La page le dit, ${event.id}.`),
            checked: '2026-11-23',
          },
        ],
      };
    }),
  };
}
