import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import { publicationDays } from '../../src/query/publicationDays.ts';
import { recordOf } from '../fixture/record.ts';

const { ties } = atlasOf(recordOf());
const presence = { hosts: ['XXX'], partners: ['AAA', 'BBB'], group: 'presence' } as const;

describe('the days of publication', () => {
  it('are those on which an event of the choice becomes known, ascending and each once', () => {
    const days = publicationDays(ties, presence);
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    const known = ties
      .filter(({ group, host, partner }) => group === 'presence' && host === 'XXX' && ['AAA', 'BBB'].includes(partner))
      .flatMap((tie) => [tie.before?.known ?? null, ...tie.events.map((event) => event.known)]);
    for (const day of known) if (day !== null) expect(days).toContain(day);
  });

  it('are fewer with fewer partners, and none for a partner without ties', () => {
    const one = publicationDays(ties, { ...presence, partners: ['AAA'] });
    expect(one.length).toBeLessThan(publicationDays(ties, presence).length);
    expect(publicationDays(ties, { ...presence, partners: ['NONE'] })).toEqual([]);
  });

  it('count a tie between equals from both of its sides', () => {
    const tie = ties.find(({ symmetric }) => symmetric)!;
    const from = (host: string, partner: string) =>
      publicationDays([tie], { hosts: [host], partners: [partner], group: tie.group });
    expect(from(tie.host, tie.partner).length).toBeGreaterThan(0);
    expect(from(tie.partner, tie.host)).toEqual(from(tie.host, tie.partner));
  });

  it('count a tie with a bloc for its members', () => {
    const tie = ties.find(({ covers }) => covers.length > 0)!;
    const days = publicationDays([tie], {
      hosts: [tie.covers[0]!.party],
      partners: [tie.partner],
      group: tie.group,
    });
    expect(days.length).toBeGreaterThan(0);
  });
});
