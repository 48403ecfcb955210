/** All outlets whose pages are cited, by kind, with what each kind means. */
import { OUTLET_KINDS } from '../../model/words.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';

const PATH = 'outlet/';

export function outletsPage(shared: Shared): WrittenPage {
  const { facts, wording, words } = shared;
  const { messages, lang } = wording;
  const { compare } = new Intl.Collator(lang);
  const nameOf = (id: string): string => facts.record.outlets.get(id)!.data.name;
  const kinds = OUTLET_KINDS.map((kind) => ({
    kind,
    outlets: [...facts.outlets.values()]
      .filter(({ id }) => facts.record.outlets.get(id)!.data.kind === kind)
      .sort((a, b) => compare(nameOf(a.id), nameOf(b.id))),
  })).filter(({ outlets }) => outlets.length > 0);
  return pageOf(shared, {
    path: PATH,
    title: words.outlet.allTitle,
    description: words.outlet.allLead,
    section: 'sources',
    content: (
      <>
        <h1>{words.outlet.allTitle}</h1>
        <p className="page-lead">{words.outlet.allLead}</p>
        <nav className="contents" aria-label={words.contents}>
          <ul>
            {kinds.map(({ kind, outlets }) => (
              <li key={kind}>
                <a href={`#${kind}`}>{messages.outletKinds[kind]}</a> ({outlets.length})
              </li>
            ))}
          </ul>
        </nav>
        {kinds.map(({ kind, outlets }) => (
          <section key={kind}>
            <h2 id={kind}>{messages.outletKinds[kind]}</h2>
            <p className="quiet">{words.outlet.kinds[kind]}</p>
            <ul className="many-list">
              {outlets.map(({ id, sources }) => (
                <li key={id}>
                  <a href={`${id}/`}>{nameOf(id)}</a> {sources.length}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
