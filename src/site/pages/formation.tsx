/** A named force or mission: whose it is, whether it speaks for it, its partnerships, and what else it did. */
import { dayInWords } from '../../i18n/dates.ts';
import type { EventRecord } from '../../model/schema.ts';
import { asOf } from '../../query/asOf.ts';
import { EventLine } from '../parts/EventLine.tsx';
import { sourcesOfTies } from '../pageSources.ts';
import { pageOf } from '../parts/frame.tsx';
import { Lives } from '../parts/Lives.tsx';
import { mapQuery, partyPath, widestRegion, type Shared, type WrittenPage } from '../parts/shared.ts';
import { TieList } from '../parts/TieList.tsx';
import { formationPath, partnerPath, upFrom } from '../paths.ts';

export function formationPage(shared: Shared, formation: string): WrittenPage {
  const { facts, at, wording, words, say, index } = shared;
  const { messages, names, lang } = wording;
  const { data } = facts.record.formations.get(formation)!;
  const path = formationPath(formation);
  const up = upFrom(path);
  const name = say(data.name);
  const lives = facts.lives.all.filter(({ tie }) => tie.formation === formation);
  const own = new Set(lives.map(({ tie }) => tie.id));
  const elsewhere = [...facts.events.values()].filter(
    ({ event, partnership }) =>
      partnership !== null && !own.has(partnership) && (event as EventRecord).by.includes(formation),
  );
  const partnerPage = partyPath(shared, data.partner, 'partner');
  const partnerName = names.party(data.partner).name;
  return pageOf(shared, {
    path,
    title: name,
    description: say(data.description),
    section: 'partners',
    id: formation,
    article: true,
    sources: {
      path,
      ids: sourcesOfTies(
        facts,
        lives.map(({ tie }) => tie),
        elsewhere.map(({ id }) => id),
      ),
    },
    above: shared.partnerPages.has(data.partner) ? [{ name: partnerName, path: partnerPath(data.partner) }] : [],
    content: (
      <>
        <h1>{name}</h1>
        <p className="page-lead">{say(data.description)}</p>
        <p>
          {partnerPage === null ? (
            words.formation.of(partnerName)
          ) : (
            <a href={up + partnerPage}>{words.formation.of(partnerName)}</a>
          )}
          . {data.stateOrgan ? words.formation.organ : words.formation.notOrgan}
        </p>
        <p className="elsewhere-line">
          <a
            href={
              up +
              mapQuery(shared, {
                region: widestRegion(index),
                ...(index.partners.includes(data.partner) ? { partners: [data.partner] } : {}),
              })
            }
          >
            {messages.ui.openInMap}
          </a>
        </p>
        <h2>{words.formation.partnerships}</h2>
        {lives.length === 0 ? (
          <p>{words.formation.none}</p>
        ) : (
          <>
            <p className="quiet">{messages.ui.asOf(dayInWords(at, lang))}</p>
            <TieList shared={shared} ties={asOf({ ...facts.lives, all: lives }, { at })} up={up} named="host" />
            <Lives shared={shared} lives={lives} by="host" of={data.partner} idPrefix="lives" />
          </>
        )}
        {elsewhere.length === 0 ? null : (
          <>
            <h2>{words.formation.elsewhere}</h2>
            <ul className="event-lines">
              {elsewhere.map((place) => (
                <EventLine key={place.id} shared={shared} place={place} up={up} />
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}
