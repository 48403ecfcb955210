/** The sources: what they are in all, and every page by its outlet, letter by letter. */
import type { ReactNode } from 'react';
import { group } from 'd3-array';
import { SOURCE_FILES } from '../../export/sources.ts';
import { OUTLET_KINDS } from '../../model/words.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { outletPath, sourceAnchor, upFrom } from '../paths.ts';
import { inWords } from '../parts/shared.ts';
import { publishedText } from '../../dataset/hostFile.ts';
import { sourceName } from '../sourceName.ts';
import { languagesInWords } from './outlet.tsx';

const PATH = 'sources/';
const OTHER = '0-9';

/** The letter under which a name is looked for, without its accents; all that is no Latin letter comes under one. */
export function letterOf(name: string): string {
  const first = name.normalize('NFKD').replace(/\p{M}/gu, '').trim().charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : OTHER;
}

/** So many pages stand on one page of the list; a letter with more goes on on another. */
const MOST_SOURCES = 280;

interface Letter {
  readonly path: string;
  readonly label: string;
  readonly outlets: readonly string[];
}

function lettersOf({ facts, wording, words }: Shared): Letter[] {
  const { compare } = new Intl.Collator(wording.lang);
  const nameOf = (id: string): string => facts.record.outlets.get(id)!.data.name;
  const byLetter = group([...facts.outlets.keys()], (id) => letterOf(nameOf(id)));
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([letter, ids]) => {
      const parts: { count: number; outlets: string[] }[] = [];
      for (const id of [...ids].sort((a, b) => compare(nameOf(a), nameOf(b)))) {
        const count = facts.outlets.get(id)!.sources.length;
        const last = parts.at(-1);
        if (last && last.count + count <= MOST_SOURCES) {
          last.outlets.push(id);
          last.count += count;
        } else parts.push({ count, outlets: [id] });
      }
      const name = letter === OTHER ? words.sources.other : letter.toUpperCase();
      return parts.map(({ outlets }, place) => ({
        path: `${PATH}${letter}${place === 0 ? '' : `-${place + 1}`}/`,
        label: parts.length === 1 ? name : `${name} (${place + 1})`,
        outlets,
      }));
    });
}

export function* sourcesPages(shared: Shared): Generator<WrittenPage> {
  const letters = lettersOf(shared);
  yield sourcesPage(shared, letters);
  for (const letter of letters) yield letterPage(shared, letter, letters);
}

function LetterNav({
  letters,
  here,
  up,
  label,
}: {
  readonly letters: readonly Letter[];
  readonly here: string | null;
  readonly up: string;
  readonly label: string;
}): ReactNode {
  return (
    <nav className="parts" aria-label={label}>
      <ul>
        {letters.map(({ path, label: name }) => (
          <li key={path}>
            <a href={up + path} aria-current={path === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function sourcesPage(shared: Shared, letters: readonly Letter[]): WrittenPage {
  const { facts, wording, words } = shared;
  const { messages, lang } = wording;
  const { record } = facts;
  const up = upFrom(PATH);
  const count = (value: number): string => value.toLocaleString(lang);
  const lead = words.sources.lead(count(record.sources.size), count(facts.outlets.size));
  const languages = [...group([...record.sources.values()], ({ data }) => data.language)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const kinds = OUTLET_KINDS.map((kind) => ({
    kind,
    pages: [...record.sources.values()].filter(
      ({ data }) => (record.outlets.get(data.custom.outlet)?.data.kind ?? 'unclassified') === kind,
    ).length,
  })).filter(({ pages }) => pages > 0);
  return pageOf(shared, {
    path: PATH,
    title: words.sources.title,
    description: lead,
    section: 'sources',
    content: (
      <>
        <h1>{words.sources.title}</h1>
        <p className="page-lead">{lead}</p>
        <h2>{words.sources.letters}</h2>
        <LetterNav letters={letters} here={null} up={up} label={words.sources.letters} />
        <h2>{words.sources.kinds}</h2>
        <p>
          <a href={`${up}outlet/`}>{words.sources.kindsNote}</a>
        </p>
        <dl className="counts">
          {kinds.map(({ kind, pages }) => (
            <div key={kind}>
              <dt>
                <a href={`${up}outlet/#${kind}`}>{messages.outletKinds[kind]}</a>
              </dt>
              <dd>{count(pages)}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.sources.languages}</h2>
        <dl className="counts">
          {languages.map(([language, pages]) => (
            <div key={language}>
              <dt>{languagesInWords(new Set([language]), lang)}</dt>
              <dd>{count(pages.length)}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.sources.download}</h2>
        <ul className="index-list">
          {SOURCE_FILES.map(({ ending, name }) => (
            <li key={ending}>
              <a href={`../${up}data/sources.${ending}`} download="">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

function letterPage(shared: Shared, { path, label, outlets }: Letter, letters: readonly Letter[]): WrittenPage {
  const { facts, words, wording } = shared;
  const { record } = facts;
  const up = upFrom(path);
  const title = words.sources.letter(label);
  return pageOf(shared, {
    path,
    title,
    description: title,
    section: 'sources',
    short: label,
    sources: { path, ids: outlets.flatMap((outlet) => facts.outlets.get(outlet)!.sources).sort() },
    content: (
      <>
        <h1>{title}</h1>
        <LetterNav letters={letters} here={path} up={up} label={words.sources.letters} />
        <ul className="by-outlet">
          {outlets.map((outlet) => {
            const { data } = record.outlets.get(outlet)!;
            return (
              <li key={outlet}>
                <a href={up + outletPath(outlet)}>
                  <b>{data.name}</b>
                </a>{' '}
                <span className="quiet">{wording.messages.outletKinds[data.kind]}</span>
                <ul>
                  {facts.outlets.get(outlet)!.sources.map((id) => {
                    const source = record.sources.get(id)!.data;
                    const published = publishedText(source.issued);
                    return (
                      <li key={id}>
                        <a
                          href={`${up}${outletPath(outlet)}#${sourceAnchor(id)}`}
                          lang={source.title ? source.language : undefined}
                          dir="auto"
                        >
                          {sourceName(source)}
                        </a>{' '}
                        <span className="quiet">
                          {published === null ? wording.messages.ui.noDate : inWords(shared, published)}
                        </span>
                      </li>
                    );
                  })}
                </ul>
              </li>
            );
          })}
        </ul>
      </>
    ),
  });
}
