/** All partners, states by the alphabet, then organisations and authorities. */
import { byName, type Shared, type WrittenPage } from '../parts/shared.ts';
import { pageOf } from '../parts/frame.tsx';
import { partnerPath, upFrom } from '../paths.ts';

const PATH = 'partner/';

export function partnersPage(shared: Shared): WrittenPage {
  const { words, index, wording, facts } = shared;
  const { names } = wording;
  const up = upFrom(PATH);
  const isState = (id: string): boolean => (index.parties[id]?.kind ?? 'state') === 'state';
  const list = (ids: readonly string[]) => (
    <ul className="index-list">
      {[...ids].sort(byName(shared)).map((partner) => {
        const own = facts.lives.all.filter(
          ({ tie }) => tie.partner === partner || (tie.symmetric && tie.host === partner),
        );
        const hosts = new Set(own.map(({ tie }) => (tie.partner === partner ? tie.host : tie.partner)));
        return (
          <li key={partner}>
            <a href={up + partnerPath(partner)}>{names.party(partner).name}</a>{' '}
            <span className="quiet">
              {words.ties(own.length)} {words.partner.hosts(hosts.size)}
            </span>
          </li>
        );
      })}
    </ul>
  );
  return pageOf(shared, {
    path: PATH,
    title: words.partner.allTitle,
    description: words.partner.allLead,
    section: 'partners',
    content: (
      <>
        <h1>{words.partner.allTitle}</h1>
        <p className="page-lead">{words.partner.allLead}</p>
        <h2>{words.partner.ofAlphabet}</h2>
        {list(index.partners.filter(isState))}
        <h2>{words.partner.organisations}</h2>
        {list(index.partners.filter((id) => !isState(id)))}
      </>
    ),
  });
}
