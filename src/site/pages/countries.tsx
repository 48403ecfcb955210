/** All countries, with how much is told of each. */
import { byName, type Shared, type WrittenPage } from '../parts/shared.ts';
import { pageOf } from '../parts/frame.tsx';
import { hostPath, upFrom } from '../paths.ts';
import { asOf } from '../../query/asOf.ts';

const PATH = 'country/';

export function countriesPage(shared: Shared): WrittenPage {
  const { words, index, wording, facts, at, hostPages } = shared;
  const { names, messages } = wording;
  const up = upFrom(PATH);
  const list = (ids: readonly string[]) => (
    <ul className="index-list">
      {[...ids].sort(byName(shared)).map((host) => {
        const ties = asOf(facts.lives, { at, host });
        const present = ties.filter(
          ({ group, status }) => group === 'presence' && status !== null && status !== 'ended',
        );
        const partners = [...new Set(present.map(({ partner }) => names.short(partner)))];
        return (
          <li key={host}>
            <a href={up + hostPath(host)}>{names.party(host).name}</a>{' '}
            <span className="quiet">
              {ties.length > 0
                ? words.ties(ties.length)
                : facts.atlas.coverage.has(host)
                  ? words.country.nothing
                  : words.country.notCovered}
              {partners.length === 0
                ? ''
                : ` · ${messages.groups.presence.toLocaleLowerCase(wording.lang)}${messages.punctuation.colon}${partners.join(', ')}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
  const others = [...hostPages].filter((id) => !index.hosts.includes(id));
  return pageOf(shared, {
    path: PATH,
    title: words.country.allTitle,
    description: words.country.allLead,
    section: 'countries',
    content: (
      <>
        <h1>{words.country.allTitle}</h1>
        <p className="page-lead">{words.country.allLead}</p>
        {list(index.hosts)}
        {others.length === 0 ? null : (
          <>
            <h2>{words.partner.organisations}</h2>
            {list(others)}
          </>
        )}
      </>
    ),
  });
}
