/** Addresses of partnerships and outlets that are no more: one leads on to what took its place, or says that it was withdrawn. */
import { pageOf, type PageInput } from '../parts/frame.tsx';
import { inWords, partyPath, type Shared, type WrittenPage } from '../parts/shared.ts';
import { outletPath, tiePath, upFrom } from '../paths.ts';

export function* gonePages(shared: Shared): Generator<WrittenPage> {
  const { facts, wording, words, say, details } = shared;
  const { moved, movedOutlets, withdrawn } = facts.history;
  const w = words.corrections;
  for (const [id, now] of moved)
    yield movedPage(shared, tiePath(id), {
      id: now,
      path: tiePath(now),
      title: details.get(now)?.detail.title ?? now,
      section: 'countries',
    });
  for (const [id, now] of movedOutlets)
    if (facts.outlets.has(now))
      yield movedPage(shared, outletPath(id), {
        id: now,
        path: outletPath(now),
        title: facts.record.outlets.get(now)!.data.name,
        section: 'sources',
      });
  for (const { correction, host } of withdrawn) {
    const path = tiePath(correction.id);
    const up = upFrom(path);
    const page = partyPath(shared, host, 'host');
    const { name } = wording.names.party(host);
    yield pageOf(shared, {
      path,
      title: w.withdrawnTitle,
      description: w.withdrawnTitle,
      section: 'countries',
      above: page === null ? [] : [{ name, path: page }],
      id: correction.id,
      content: (
        <>
          <h1>{w.withdrawnTitle}</h1>
          <p className="page-lead">{w.withdrawnOn(inWords(shared, correction.date))}</p>
          <p>{say(correction.text)}</p>
          <p>
            <a href={`${up}corrections/`}>{w.title}</a>
          </p>
        </>
      ),
    });
  }
}

interface Now {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly section: NonNullable<PageInput['section']>;
}

function movedPage(shared: Shared, path: string, now: Now): WrittenPage {
  const w = shared.words.corrections;
  const to = upFrom(path) + now.path;
  return pageOf(shared, {
    path,
    title: w.movedTitle,
    description: w.movedTitle,
    section: now.section,
    id: now.id,
    movedTo: to,
    content: (
      <>
        <h1>{w.movedTitle}</h1>
        <p>
          {w.movedTo}
          {shared.wording.messages.punctuation.colon}
          <a href={to}>{now.title}</a>
        </p>
      </>
    ),
  });
}
