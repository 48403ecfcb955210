/** A partner: where its ties stand, on a map of its own and by question and host, and their lives by host. */
import { dayInWords } from '../../i18n/dates.ts';
import { GROUPS, type Group } from '../../model/words.ts';
import { resolveParty } from '../../dataset/parties.ts';
import { asOf, type TieAt } from '../../query/asOf.ts';
import { sourcesOfTies } from '../pageSources.ts';
import { pageOf } from '../parts/frame.tsx';
import { Lives } from '../parts/Lives.tsx';
import { mapQuery, partyPath, widestRegion, type Shared, type WrittenPage } from '../parts/shared.ts';
import { shareLives, shareMap } from '../share.ts';
import { StillMap } from '../parts/StillMap.tsx';
import { TieList } from '../parts/TieList.tsx';
import { formationPath, hostPath, partnerPath, upFrom } from '../paths.ts';

/** The question that its map answers: the atlas's own where it has an answer, else that on which most of its ties stand. */
function questionOf(ties: readonly TieAt[], first: Group): Group {
  const count = (group: Group): number => ties.filter((tie) => tie.group === group && tie.status !== 'ended').length;
  if (count(first) > 0) return first;
  return GROUPS.reduce((best, group) => (count(group) > count(best) ? group : best), first);
}

export function partnerPage(shared: Shared, partner: string): WrittenPage {
  const { facts, at, wording, words, index, say } = shared;
  const { messages, names, lang } = wording;
  const path = partnerPath(partner);
  const up = upFrom(path);
  const party = resolveParty(partner, facts.record.parties);
  const ties = asOf(facts.lives, { at, partner }).sort((a, b) =>
    names.short(a.host).localeCompare(names.short(b.host), lang),
  );
  const lives = facts.lives.all.filter(({ tie }) => tie.partner === partner || (tie.symmetric && tie.host === partner));
  const group = questionOf(ties, index.view.group);
  const region = widestRegion(index);
  const { name } = names.party(partner);
  const formations = [...facts.record.formations].filter(([, { data }]) => data.partner === partner);
  const query = mapQuery(shared, { region, group, partners: [partner] });
  const isOnMap = ties.some(({ host }) => index.hosts.includes(host));
  const link = (id: string, as: 'host' | 'partner') => {
    const page = partyPath(shared, id, as);
    return page === null ? names.party(id).name : <a href={up + page}>{names.party(id).name}</a>;
  };
  return pageOf(shared, {
    path,
    title: name,
    description: `${name}: ${words.ties(lives.length)}. ${index.tagline}`,
    section: 'partners',
    id: partner,
    article: true,
    sources: {
      path,
      ids: sourcesOfTies(
        facts,
        lives.map(({ tie }) => tie),
      ),
    },
    share: () =>
      isOnMap
        ? shareMap(shared, {
            group,
            partners: [partner],
            hosts: index.regions[region]!.hosts,
            extent: index.regions[region]!.extent,
          })
        : shareLives(shared, lives, [words.ties(lives.length)], 'host'),
    content: (
      <>
        <h1>{name}</h1>
        <p className="page-lead">
          {words.partner.kinds[party?.kind ?? 'state']} · {words.ties(lives.length)}
          {party?.within ? ` · ${words.partner.within(names.party(party.within).name)}` : ''}
        </p>
        {party?.recognition ? <p>{say(party.recognition)}</p> : null}
        {party && party.members.length > 0 ? (
          <p>
            {words.partner.members}
            {messages.punctuation.colon}
            {party.members.map((id, place) => (
              <span key={id}>
                {place > 0 ? ', ' : ''}
                {link(id, 'host')}
              </span>
            ))}
          </p>
        ) : null}
        <ul className="page-ways">
          <li>
            <a href={up + query}>{messages.ui.openInMap}</a>
          </li>
          {shared.hostPages.has(partner) ? (
            <li>
              <a href={up + hostPath(partner)}>{words.partner.asHost(names.short(partner))}</a>
            </li>
          ) : null}
        </ul>
        {isOnMap ? (
          <StillMap
            shared={shared}
            region={region}
            group={group}
            partners={[partner]}
            caption={words.country.map(messages.groupQuestions[group], dayInWords(at, lang))}
            note={words.partner.mapNote}
            tall
          />
        ) : null}
        <h2>{messages.ui.asOf(dayInWords(at, lang))}</h2>
        {ties.length === 0 ? <p>{words.partner.none}</p> : null}
        <TieList shared={shared} ties={ties} up={up} named="host" />
        <h2>{words.partner.lives}</h2>
        {GROUPS.map((one) => {
          const own = lives.filter(({ tie }) => tie.group === one);
          return own.length === 0 ? null : (
            <section key={one} className="lives-of">
              <h3>{messages.groups[one]}</h3>
              <Lives
                shared={shared}
                lives={own}
                by="host"
                of={partner}
                idPrefix={`lives-${one}`}
                name={messages.groups[one]}
              />
            </section>
          );
        })}
        {formations.length === 0 ? null : (
          <>
            <h2>{words.partner.formations}</h2>
            <ul className="index-list">
              {formations.map(([id, { data }]) => (
                <li key={id}>
                  <a href={up + formationPath(id)}>{say(data.name)}</a>{' '}
                  <span className="quiet">{say(data.description)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}
