/** The words of the atlas, explained. The entries are data. */
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';

export function glossaryPage(shared: Shared): WrittenPage {
  const { facts, words, wording, say } = shared;
  const { glossary } = facts.record;
  const { colon } = wording.messages.punctuation;
  return pageOf(shared, {
    path: 'glossary/',
    title: words.glossary.title,
    description: words.glossary.lead,
    section: 'method',
    content: (
      <>
        <h1>{words.glossary.title}</h1>
        <p className="page-lead">{words.glossary.lead}</p>
        <dl className="glossary">
          {[...glossary].map(([id, { data }]) => (
            <div key={id} id={id} tabIndex={-1}>
              <dt>{say(data.term)}</dt>
              <dd>
                {say(data.meaning)}
                {data.see ? (
                  <span className="see">
                    {' '}
                    {words.glossary.see}
                    {colon}
                    {data.see.map((other, place) => (
                      <span key={other}>
                        {place > 0 ? ', ' : ''}
                        <a href={`#${other}`}>{say(glossary.get(other)!.data.term)}</a>
                      </span>
                    ))}
                    .
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </>
    ),
  });
}
