/** The page about the method: our own texts, with the counts of the record in them. */
import type { ReactNode } from 'react';
import { dateInWords } from '../../i18n/dates.ts';
import { methodIn, type MethodBlock, type MethodFacts } from '../../i18n/method.ts';
import { CONTEMPORARY_DAYS } from '../../model/known.ts';
import { GROUPS } from '../../model/words.ts';
import { pageOf } from '../parts/frame.tsx';
import { Marked } from '../parts/Marked.tsx';
import { inWords, type Shared, type WrittenPage } from '../parts/shared.ts';
import { Dataset } from '../parts/structured.tsx';
import { COVERAGE_PATH, FIGURES_PATH, upFrom } from '../paths.ts';

const PATH = 'method/';

/** What the texts link to. */
const TARGETS: Readonly<Record<string, string>> = {
  coverage: COVERAGE_PATH,
  figures: FIGURES_PATH,
  glossary: 'glossary/',
  sources: 'sources/',
  outlets: 'outlet/',
  corrections: 'corrections/',
  changes: 'changes/',
};

function methodFacts(shared: Shared): MethodFacts {
  const { facts, wording, index } = shared;
  const { counts, record, mended } = facts;
  const { names, messages, lang } = wording;
  const { map, sweeps } = record.atlas.data;
  const pair = (a: string, b: string): string => `${names.party(a).name} – ${names.party(b).name}`;
  return {
    ...counts.totals,
    outlets: facts.outlets.size,
    secondRead: counts.review.secondRead,
    awaiting: counts.review.awaiting,
    mended,
    untitled: counts.missing.sourceTitles,
    undated: counts.missing.sourceDates,
    unclassified: counts.missing.outletsUnclassified,
    corrections: record.corrections.length,
    contemporaryDays: CONTEMPORARY_DAYS,
    version: index.version,
    readUntil: inWords(shared, index.readUntil),
    start: inWords(shared, index.start),
    hosts: index.hosts.length,
    sweeps: sweeps.map(({ partners, looked }) => ({
      partners: messages.grammar.and(partners.map((id) => names.the(id))),
      on: dateInWords(looked, lang),
    })),
    disputed: (map.disputed ?? []).map(([a, b]) => pair(a, b)),
    cuts: (map.cuts ?? []).map(({ from, to }) => pair(from, to)),
    fades: GROUPS.flatMap((group) => {
      const days = index.fadeAfterDays[group];
      return days === null ? [] : [{ question: messages.groups[group], days }];
    }),
  };
}

export function methodPage(shared: Shared): WrittenPage {
  const { index, words, wording } = shared;
  const method = methodIn(index.lang);
  const up = upFrom(PATH);
  const sections = method.sections(methodFacts(shared));
  const marked = (text: string): ReactNode => (
    <Marked text={text} hrefOf={(target) => (TARGETS[target] === undefined ? null : up + TARGETS[target])} />
  );
  return pageOf(shared, {
    path: PATH,
    title: method.title,
    description: method.lead,
    section: 'method',
    content: (
      <>
        <Dataset
          index={index}
          name={words.meta.datasetName(index.title)}
          description={words.meta.datasetDescription(index.tagline, dateInWords(index.readUntil, wording.lang))}
          data={`../${up}data/`}
        />
        <h1>{method.title}</h1>
        <p className="page-lead">{method.lead}</p>
        <nav className="contents" aria-label={words.contents}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ id, title, body }) => (
          <section key={id} className="prose">
            <h2 id={id}>{title}</h2>
            {body.map((block, place) => (
              <Block key={place} block={block} marked={marked} />
            ))}
          </section>
        ))}
      </>
    ),
  });
}

function Block({
  block,
  marked,
}: {
  readonly block: MethodBlock;
  readonly marked: (text: string) => ReactNode;
}): ReactNode {
  if (typeof block === 'string') return <p>{marked(block)}</p>;
  if ('list' in block) {
    return (
      <ul className="bullets">
        {block.list.map((item) => (
          <li key={item}>{marked(item)}</li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="facts">
      {block.terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{marked(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
