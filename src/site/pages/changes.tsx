/** What changed from version to version, from the project's own list. */
import { readChangelog } from '../changelog.ts';
import { pageOf } from '../parts/frame.tsx';
import { Marked } from '../parts/Marked.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { upFrom } from '../paths.ts';

const PATH = 'changes/';

export function changesPage(shared: Shared): WrittenPage {
  const { words, changelog, address } = shared;
  const up = upFrom(PATH);
  return pageOf(shared, {
    path: PATH,
    title: words.changes.title,
    description: words.changes.lead,
    section: 'method',
    content: (
      <>
        <h1>{words.changes.title}</h1>
        <p className="page-lead">{words.changes.lead}</p>
        {address === null ? null : (
          <p>
            <a href={`${up}feed.xml`} type="application/atom+xml">
              {words.changes.feed}
            </a>
          </p>
        )}
        {readChangelog(changelog).map(({ version, changes }) => (
          <section key={version} lang="en" className="prose">
            <h2>{version}</h2>
            <ul className="bullets">
              {changes.map((change) => (
                <li key={change}>
                  <Marked text={change} hrefOf={() => null} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}
