/** Citations: dated, independent, of outlets that can bear what rests on them. */
import { CLAIM_ONLY_OUTLETS, type OutletKind } from '../../model/words.ts';
import { POINTS } from '../../model/effect.ts';
import type { DataRecord } from '../load.ts';
import { dateInAddress } from '../dateInAddress.ts';
import type { Problem } from '../problem.ts';
import { publishedOf } from '../ties.ts';
import { allEvents, citationsOf, errorOf, eventsOf, readingOf, wordsOf, type Check } from './check.ts';

export const noDatedCitation: Check = (record) =>
  allEvents(record)
    .filter(({ data }) => publishedOf(data.citations, record.sources).length === 0)
    .map((part) =>
      errorOf('no-dated-citation')(
        part,
        ['citations'],
        `${part.data.id} has no dated citation`,
        'Find the date of one of its pages, cite another, or keep the event in pending/.',
      ),
    );

/** One address is one source. */
export const addressTwice: Check = (record) => {
  const first = new Map<string, string>();
  return [...record.sources.values()].flatMap((source) => {
    const { URL: address, id } = source.data;
    const key = address.replace(/^https?:\/\/(www\.)?/, '').replace(/[/#?]+$/, '');
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, id);
      return [];
    }
    return [
      errorOf('address-twice')(
        source,
        ['URL'],
        `"${id}" has the same address as "${earlier}"`,
        'Keep one of them and cite it everywhere.',
      ),
    ];
  });
};

/** A wire story under two names would count as two sources. */
export const wireTwice: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const seen = new Map<string, { id: string; agency: string | undefined }>();
    return part.data.citations.flatMap((citation, index) => {
      const source = record.sources.get(citation.source)?.data;
      if (!source?.title) return [];
      const title = wordsOf(source.title).join(' ');
      const { agency } = source.custom;
      const other = seen.get(title);
      seen.set(title, { id: source.id, agency });
      if (!other || other.id === source.id || title.length < 25 || (agency && agency === other.agency)) return [];
      return [
        errorOf('wire-twice')(
          part,
          ['citations', index],
          `${part.data.id} counts one story twice: "${source.id}" and "${other.id}" bear the same title`,
          'Give both the agency whose story they reprint.',
        ),
      ];
    });
  });

export const sameSourceTwice: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const seen = new Set<string>();
    return part.data.citations.flatMap(({ source }, index) => {
      if (!seen.has(source)) {
        seen.add(source);
        return [];
      }
      return [
        errorOf('source-twice')(
          part,
          ['citations', index],
          `${part.data.id} cites "${source}" twice`,
          'Join what it supports in one citation.',
        ),
      ];
    });
  });

export const agencyMissing: Check = (record) =>
  [...record.sources.values()].flatMap((source) => {
    const { kind, agency } = source.data.custom;
    const problems: Problem[] = [];
    if (kind === 'agency' && !agency) {
      problems.push(
        errorOf('agency-missing')(
          source,
          ['custom'],
          `"${source.data.id}" is a wire story of an unnamed agency`,
          'Name the agency, or give the kind that fits (press).',
        ),
      );
    }
    if (/wiki(pedia|mili|news|mirror)?\b/i.test(new URL(source.data.URL).hostname) && kind !== 'reference') {
      problems.push(
        errorOf('wiki-kind')(
          source,
          ['custom', 'kind'],
          `"${source.data.id}" is a wiki page entered as ${kind}`,
          'Its kind is reference.',
        ),
      );
    }
    return problems;
  });

const LIST_PAGE = /\/(tag|tags|author|category|categorie|search|topics?)\/|[?&](page|s|q|rest_route)=|\/page\/\d+/i;

/** A list to read: addresses of lists, tags and searches change under the citation. */
export const listPages: Check = (record) =>
  [...record.sources.values()]
    .filter(({ data }) => LIST_PAGE.test(data.URL))
    .map((source) =>
      readingOf('list-page')(
        source,
        ['URL'],
        `"${source.data.id}" is the address of a list, not of an article`,
        'Find the article.',
      ),
    );

/** State media, parties to a conflict and propaganda networks show that a claim was made: alone they set no status. */
export const claimOnly: Check = (record) =>
  eventsOf(record).flatMap(({ event, partnership }) => {
    const { change, effect, citations, id, says } = event.data;
    const sets = effect ? effect !== 'none' : !POINTS.has(change);
    if (!sets || !citations.every(({ source }) => isClaimOnly(record, source))) return [];
    // What a side says of its own act through its own media is a claim of that side, and its standing says so. A
    // propaganda network or a party to the conflict is no side's voice.
    const speaksForItself =
      says.some(({ side }) => side !== 'third-party') && citations.some(({ source }) => isStateVoice(record, source));
    return speaksForItself
      ? []
      : [
          errorOf('claim-only')(
            event,
            ['citations'],
            `${id} sets a status of ${partnership.data.id} on state media, a party to the conflict or a propaganda network alone`,
            'Cite an independent source, or say effect: none.',
          ),
        ];
  });

function outletKindOf(record: DataRecord, sourceId: string): OutletKind | undefined {
  const source = record.sources.get(sourceId)?.data;
  // A copy of a wire story is worth what the agency is worth.
  return source && record.outlets.get(source.custom.agency ?? source.custom.outlet)?.data.kind;
}

function isClaimOnly(record: DataRecord, sourceId: string): boolean {
  const kind = outletKindOf(record, sourceId);
  return kind !== undefined && CLAIM_ONLY_OUTLETS.has(kind);
}

function isStateVoice(record: DataRecord, sourceId: string): boolean {
  return outletKindOf(record, sourceId) === 'state-media';
}

/** A list to read: read twice, yet none of its pages was opened on the day of that reading. */
export const readingWithoutPage: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const { id, review, citations } = part.data;
    if (review?.state !== 'second-read' || review.on === undefined) return [];
    return citations.some(({ checked }) => checked >= review.on!)
      ? []
      : [
          readingOf('reading-without-page')(
            part,
            ['review'],
            `${id} was read twice on ${review.on}, and none of its citations was checked on that day`,
            'Set checked on the pages that were read again, or take the mark away.',
          ),
        ];
  });

/** A list to read: a source dated otherwise than its own address says. */
export const datedOtherwise: Check = (record) =>
  [...record.sources.values()].flatMap((source) => {
    const inAddress = dateInAddress(source.data.URL);
    const issued = source.data.issued?.['date-parts'][0];
    if (!inAddress || !issued || inAddress.every((part, index) => (issued[index] ?? part) === part)) return [];
    return [
      readingOf('dated-otherwise')(
        source,
        ['issued'],
        `"${source.data.id}" is dated ${issued.join('-')}, and its address says ${inAddress.join('-')}`,
        'Look which of them the page bears.',
      ),
    ];
  });

/** A list to read: sources that nothing cites. */
export const uncitedSources: Check = (record) => {
  const cited = new Set([
    ...citationsOf(record).map(({ citation }) => citation.data.source),
    ...[...record.outlets.values()].flatMap(({ data }) => data.tie?.source ?? []),
    ...record.pending.flatMap(({ data }) =>
      data.events.flatMap((event) => event.citations.map(({ source }) => source)),
    ),
  ]);
  return [...record.sources.values()]
    .filter(({ data }) => !cited.has(data.id))
    .map((source) =>
      readingOf('uncited-source')(source, [], `nothing cites "${source.data.id}"`, 'Cite it, or take it out.'),
    );
};

/** A formation speaks for its partner only if it is an organ of its state. */
export const formationSpeaks: Check = (record) =>
  eventsOf(record).flatMap(({ event }) =>
    event.data.says.flatMap(({ side, formation }, index) =>
      formation && side === 'partner' && record.formations.get(formation)?.data.stateOrgan === false
        ? [
            errorOf('formation-speaks')(
              event,
              ['says', index],
              `${formation} is no organ of its state, and speaks for it in ${event.data.id}`,
              'Let it speak as third-party; the tie is acknowledged only by the state.',
            ),
          ]
        : [],
    ),
  );

const UNNAMED =
  /\b(unnamed|anonymous|telegram|press|media|experts?|analysts?|witnesses|local sources|think.tank|newspaper)\b/i;

/** A list to read: a side that speaks through unnamed sources, the press or a channel mostly does not speak. */
export const unnamedSpeakers: Check = (record) =>
  eventsOf(record).flatMap(({ event }) =>
    event.data.says.flatMap(({ side, who }, index) =>
      side !== 'third-party' &&
      UNNAMED.test(who.en) &&
      !/press (service|release|office|secretary|conference|statement)/i.test(who.en)
        ? [
            readingOf('unnamed-speaker')(
              event,
              ['says', index],
              `${event.data.id}: "${who.en}" speaks for the ${side}`,
              'Unnamed sources, press and channels are third-party.',
            ),
          ]
        : [],
    ),
  );
