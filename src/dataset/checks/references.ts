/** What one entry names must exist: parties, formations, places, sources, outlets, partnerships, events. */
import { resolveParty } from '../parties.ts';
import type { DataRecord } from '../load.ts';
import { partOf, type Located, type Path } from '../located.ts';
import type { Problem } from '../problem.ts';
import { allEvents, citationsOf, errorOf, eventsOf, type Check } from './check.ts';

export const unknownParties: Check = (record) => {
  const error = errorOf('unknown-party');
  const problems: Problem[] = [];
  const ask = (part: Located<unknown>, path: Path, id: string): void => {
    if (resolveParty(id, record.parties)) return;
    problems.push(
      error(
        part,
        path,
        `"${id}" is no party`,
        'Write a state as ISO 3166-1 alpha-3 (MLI), or add the organisation or authority to parties.yaml.',
      ),
    );
  };
  const { atlas } = record;
  for (const [index, id] of atlas.data.hosts.entries()) ask(atlas, ['hosts', index], id);
  for (const [index, id] of atlas.data.partners.entries()) ask(atlas, ['partners', index], id);
  for (const [index, id] of atlas.data.defaultPartners.entries()) ask(atlas, ['defaultPartners', index], id);
  for (const [index, id] of atlas.data.map.parties.entries()) ask(atlas, ['map', 'parties', index], id);
  for (const view of record.views.values()) {
    for (const [index, id] of (view.data.partners ?? []).entries()) ask(view, ['partners', index], id);
    for (const [index, id] of view.data.hosts.entries()) ask(view, ['hosts', index], id);
  }
  for (const [index, { partners }] of atlas.data.sweeps.entries())
    for (const [place, id] of partners.entries()) ask(atlas, ['sweeps', index, 'partners', place], id);
  for (const entry of record.coverage.values()) {
    for (const [index, id] of (entry.data.nothing ?? []).entries()) ask(entry, ['nothing', index], id);
  }
  for (const partnership of record.partnerships) {
    const { partner, host, counterpart, covers, between } = partnership.data;
    ask(partnership, ['partner'], partner);
    ask(partnership, ['host'], host);
    if (counterpart) ask(partnership, ['counterpart'], counterpart);
    for (const [index, { party }] of (covers ?? []).entries()) ask(partnership, ['covers', index, 'party'], party);
    for (const [index, id] of (between ?? []).entries()) ask(partnership, ['between', index], id);
  }
  for (const { event } of eventsOf(record)) {
    for (const [index, id] of event.data.by.entries()) {
      if (!record.formations.has(id)) ask(event, ['by', index], id);
    }
  }
  for (const event of record.context) {
    for (const [index, id] of event.data.hosts.entries()) ask(event, ['hosts', index], id);
  }
  for (const entry of record.formations.values()) ask(entry, ['partner'], entry.data.partner);
  for (const entry of record.places.values()) ask(entry, ['within'], entry.data.within);
  for (const entry of record.outlets.values()) if (entry.data.country) ask(entry, ['country'], entry.data.country);
  for (const entry of record.parties.values()) {
    if (entry.data.within) ask(entry, ['within'], entry.data.within);
    for (const [index, id] of (entry.data.members ?? []).entries()) ask(entry, ['members', index], id);
  }
  return problems;
};

/** The site opens with a view that the data name. */
export const openingView: Check = (record) => {
  const { atlas, views } = record;
  const id = atlas.data.defaultView;
  const view = views.get(id);
  const error = errorOf('opening-view');
  if (!view) return [error(atlas, ['defaultView'], `"${id}" is no view`, 'Name a view of views/ by its id.')];
  return (['at', 'group', 'partners'] as const)
    .filter((field) => view.data[field] === undefined)
    .map((field) =>
      error(
        view,
        [],
        `the opening view "${id}" does not say its ${field}`,
        `Give it ${field}, or name another defaultView in atlas.yaml.`,
      ),
    );
};

export const unknownFormations: Check = (record) => {
  const error = errorOf('unknown-formation');
  const mend = 'Add it to a file of formations/, or mend its spelling.';
  return [
    ...record.partnerships
      .filter(({ data }) => data.formation && !record.formations.has(data.formation))
      .map((part) => error(part, ['formation'], `"${part.data.formation}" is no formation`, mend)),
    ...eventsOf(record).flatMap(({ event }) =>
      event.data.says.flatMap(({ formation }, index) =>
        formation && !record.formations.has(formation)
          ? [error(event, ['says', index, 'formation'], `"${formation}" is no formation`, mend)]
          : [],
      ),
    ),
  ];
};

export const unknownPlaces: Check = (record) => {
  const error = errorOf('unknown-place');
  return [...eventsOf(record).map(({ event }) => event), ...record.context]
    .filter(({ data }) => data.place && !record.places.has(data.place))
    .map((part) =>
      error(
        part,
        ['place'],
        `"${part.data.place}" is no place`,
        'Add it to a file of places/, with its coordinates, or leave it out.',
      ),
    );
};

export const unknownSources: Check = (record) => {
  const error = errorOf('unknown-source');
  const mend = 'Add it as CSL-JSON to a file of sources/, or mend its spelling.';
  return [
    ...citationsOf(record)
      .filter(({ citation }) => !record.sources.has(citation.data.source))
      .map(({ citation }) => error(citation, ['source'], `"${citation.data.source}" is no source`, mend)),
    ...[...record.outlets.values()].flatMap((outlet) => {
      const source = outlet.data.tie?.source;
      return source === undefined || record.sources.has(source)
        ? []
        : [error(outlet, ['tie', 'source'], `"${source}", given for the tie of an outlet, is no source`, mend)];
    }),
  ];
};

export const unknownOutlets: Check = (record) =>
  [...record.sources.values()].flatMap((source) =>
    (['outlet', 'agency'] as const).flatMap((field) => {
      const id = source.data.custom[field];
      return id && !record.outlets.has(id)
        ? [
            errorOf('unknown-outlet')(
              source,
              ['custom', field],
              `source "${source.data.id}" names the ${field} "${id}", which is not in the register`,
              'Add it to a file of outlets/: name, country, kind.',
            ),
          ]
        : [];
    }),
  );

export const unknownTies: Check = (record) => {
  const error = errorOf('unknown-partnership');
  const known = new Set(record.partnerships.map(({ data }) => data.id));
  const mend = 'Name a partnership by its id, as in its file.';
  const problems: Problem[] = [];
  for (const partnership of record.partnerships) {
    const { succeeds } = partnership.data;
    if (succeeds && !known.has(succeeds)) {
      problems.push(error(partnership, ['succeeds'], `"${succeeds}" is no partnership`, mend));
    }
  }
  for (const { event } of eventsOf(record)) {
    for (const [index, touch] of (event.data.touches ?? []).entries()) {
      if (!known.has(touch.partnership)) {
        problems.push(error(event, ['touches', index], `"${touch.partnership}" is no partnership`, mend));
      }
    }
  }
  for (const event of record.context) {
    for (const [index, id] of (event.data.relatesTo ?? []).entries()) {
      if (!known.has(id)) problems.push(error(event, ['relatesTo', index], `"${id}" is no partnership`, mend));
    }
  }
  return problems;
};

/** Ids are unique over events, context, pending and all former ids. */
export const idsTwice: Check = (record) => {
  const error = errorOf('id-twice');
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (part: Located<unknown>, path: Path, id: string): void => {
    const where = `${part.file}:${part.lineOf(path)}`;
    const earlier = first.get(id);
    if (earlier)
      problems.push(
        error(part, path, `"${id}" already stands in ${earlier}`, 'Give one of them another id, or merge them.'),
      );
    else first.set(id, where);
  };
  for (const part of [...eventsOf(record).map(({ event }) => event), ...record.context]) {
    claim(part, ['id'], part.data.id);
    for (const [index, id] of (part.data.also ?? []).entries()) claim(part, ['also', index], id);
  }
  for (const file of record.pending) {
    for (const [index, event] of file.data.events.entries())
      claim(partOf(file, ['events', index], event), ['id'], event.id);
  }
  const ties = new Map<string, string>();
  for (const partnership of record.partnerships) {
    const { id, also = [] } = partnership.data;
    const own = [[['id'], id] as const, ...also.map((former, index) => [['also', index], former] as const)];
    for (const [path, one] of own) {
      const earlier = ties.get(one);
      if (earlier)
        problems.push(
          error(
            partnership,
            path,
            `"${one}" already stands in ${earlier}`,
            'Give one of them another id, or merge them.',
          ),
        );
      ties.set(one, partnership.file);
    }
  }
  return problems;
};

/** A problem for each that an outlet says of itself and another has said before it. `held`: by whom it is from the start. */
function saidTwice(
  record: DataRecord,
  field: 'also' | 'domains',
  held: (one: string) => string | undefined,
  problem: (part: Located<unknown>, path: Path, one: string, id: string, earlier: string) => Problem,
): Problem[] {
  const known = new Map<string, string>();
  return [...record.outlets].flatMap(([id, part]) =>
    (part.data[field] ?? []).flatMap((one, index) => {
      const earlier = held(one) ?? known.get(one);
      known.set(one, id);
      return earlier === undefined ? [] : [problem(part, [field, index], one, id, earlier)];
    }),
  );
}

/** A former id of an outlet leads to one outlet, and is none itself. */
export const outletsTwice: Check = (record) =>
  saidTwice(
    record,
    'also',
    (one) => (record.outlets.has(one) ? one : undefined),
    (part, path, one, id, earlier) =>
      errorOf('id-twice')(
        part,
        path,
        `"${one}", a former id of the outlet "${id}", already stands at "${earlier}"`,
        'Merge the two outlets, or take it out of `also`.',
      ),
  );

/** A site is of one outlet: two entries for it are the same outlet, met by two readers. */
export const sitesTwice: Check = (record) =>
  saidTwice(
    record,
    'domains',
    () => undefined,
    (part, path, one, id, earlier) =>
      errorOf('site-twice')(
        part,
        path,
        `"${one}", a site of the outlet "${id}", is already a site of "${earlier}"`,
        'Make them one entry, with the id that goes in `also` of the one that stays.',
      ),
  );

/** `partnerships/<host>/<partner>-<what>.yaml` holds `<partner>-<host>-<what>`. */
export const fileNames: Check = (record) => {
  const error = errorOf('file-name');
  return record.partnerships.flatMap((part) => {
    const { id, partner, host } = part.data;
    const [, folder, name] = /^partnerships\/([^/]+)\/([^/]+)\.yaml$/.exec(part.file) ?? [];
    const start = `${partner}-${host}-`.toLowerCase();
    if (!id.startsWith(start)) {
      return [
        error(
          part,
          ['id'],
          `the id "${id}" does not begin with "${start}"`,
          'An id is <partner>-<host>-<what>, in lower case.',
        ),
      ];
    }
    const expected = `${partner.toLowerCase()}-${id.slice(start.length)}`;
    return folder === host.toLowerCase() && name === expected
      ? []
      : [
          error(
            part,
            ['id'],
            `"${id}" stands in ${part.file}`,
            `Move it to partnerships/${host.toLowerCase()}/${expected}.yaml.`,
          ),
        ];
  });
};

/** A host with partnerships says since when it is covered and when it was last looked at; else every gap reads as unknown. */
export const coverageMissing: Check = (record) => {
  const hosts = new Set(record.atlas.data.hosts);
  const told = new Set<string>();
  return record.partnerships.flatMap((part) => {
    const { host } = part.data;
    if (!hosts.has(host) || record.coverage.has(host) || told.has(host)) return [];
    told.add(host);
    return [
      errorOf('coverage-missing')(
        part,
        ['host'],
        `${host} has partnerships, but nothing says what the record covers of it`,
        `Write coverage/${host.toLowerCase()}.yaml: from, looked, thin.`,
      ),
    ];
  });
};

/** What only some kinds of tie may have. */
export const tieFields: Check = (record) => {
  const error = errorOf('tie-fields');
  return record.partnerships.flatMap((part) => {
    const { tie, counterpart, covers, host, before } = part.data;
    const problems: Problem[] = [];
    if (tie === 'contested' && !counterpart) {
      problems.push(
        error(
          part,
          ['tie'],
          'a contested tie names no counterpart',
          "Name the authority that consents in the host's place.",
        ),
      );
    }
    if (tie !== 'contested' && counterpart) {
      problems.push(
        error(part, ['counterpart'], 'only a contested tie has a counterpart', 'Remove it, or make the tie contested.'),
      );
    }
    if (tie === 'contested' && part.data.symmetric) {
      problems.push(
        error(
          part,
          ['symmetric'],
          'a contested tie is no tie between equals',
          'Make it adverse or of cooperation, or take symmetric out: the counterpart stands in the place of the host.',
        ),
      );
    }
    if (covers && !['organisation', 'scope'].includes(resolveParty(host, record.parties)?.kind ?? '')) {
      problems.push(
        error(
          part,
          ['covers'],
          'only a tie with an organisation covers members',
          'Remove covers, or name the organisation as the host.',
        ),
      );
    }
    const speaks = [
      ...part.data.events.flatMap((event, index) =>
        event.says.map((s, n) => ({ side: s.side, path: ['events', index, 'says', n] })),
      ),
      ...(before?.says ?? []).map((s, n) => ({ side: s.side, path: ['before', 'says', n] })),
    ];
    for (const { side, path } of speaks) {
      if (side === 'counterpart' && !counterpart) {
        problems.push(
          error(
            part,
            path,
            'a counterpart speaks in a tie that has none',
            'Use partner, host or third-party, or name the counterpart.',
          ),
        );
      }
    }
    return problems;
  });
};
export type { DataRecord };

/** Corrections name what they mended, and glossary entries the entries beside them. */
export const unknownEntries: Check = (record) => {
  const known = new Set([
    ...allEvents(record).flatMap(({ data }) => [data.id, ...(data.also ?? [])]),
    ...record.partnerships.map(({ data }) => data.id),
    ...record.formations.keys(),
    ...[...record.outlets].flatMap(([id, { data }]) => [id, ...(data.also ?? [])]),
    ...record.sources.keys(),
    ...record.places.keys(),
  ]);
  return [
    ...record.corrections
      .filter(({ data }) => data.kind === 'correction' && !known.has(data.id) && !resolveParty(data.id, record.parties))
      .map((part) =>
        errorOf('unknown-corrected')(
          part,
          ['id'],
          `the correction of ${part.data.date} names "${part.data.id}", which is no record`,
          'Write the id of the event, partnership, party, formation, place, outlet or source that was mended.',
        ),
      ),
    ...[...record.glossary.values()].flatMap((part) =>
      (part.data.see ?? []).flatMap((id, index) =>
        record.glossary.has(id)
          ? []
          : errorOf('unknown-term')(
              part,
              ['see', index],
              `"${id}" is no entry of the glossary`,
              'Write the id of an entry of glossary.yaml.',
            ),
      ),
    ),
  ];
};
