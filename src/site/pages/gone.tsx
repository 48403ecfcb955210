/** Addresses of partnerships that are no more: one leads on to what took its place, or says that it was withdrawn. */
import { pageOf } from '../parts/frame.tsx';
import { inWords, partyPath, type Shared, type WrittenPage } from '../parts/shared.ts';
import { tiePath, upFrom } from '../paths.ts';

export function* gonePages(shared: Shared): Generator<WrittenPage> {
  const { facts, wording, words, say, details } = shared;
  const { moved, withdrawn } = facts.history;
  const w = words.corrections;
  for (const [id, now] of moved) {
    const path = tiePath(id);
    const to = upFrom(path) + tiePath(now);
    yield pageOf(shared, {
      path,
      title: w.movedTitle,
      description: w.movedTitle,
      section: 'countries',
      id: now,
      movedTo: to,
      content: (
        <>
          <h1>{w.movedTitle}</h1>
          <p>
            {w.movedTo}
            {wording.messages.punctuation.colon}
            <a href={to}>{details.get(now)?.detail.title ?? now}</a>
          </p>
        </>
      ),
    });
  }
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
