import { describe, expect, test } from 'vitest';
import { outletUses, restsOn, type CitedEvent, type CitedSource } from '../../src/query/restsOn.ts';

const source = (id: string, outlet: string, kind: CitedSource['kind'] = 'private-press', own = true): CitedSource => ({
  id,
  outlet,
  kind,
  independent: own ? outlet : null,
});
const event = (id: string, sources: readonly CitedSource[], rest: Partial<CitedEvent> = {}): CitedEvent => ({
  id,
  sides: ['partner'],
  secondRead: true,
  sources,
  ...rest,
});

describe('what rests on little', () => {
  test('one source is less than one outlet, and one outlet less than two independent ones', () => {
    const one = event('a', [source('s1', 'daily')]);
    const outlet = event('b', [source('s1', 'daily'), source('s2', 'daily')]);
    const wire = event('c', [source('s1', 'daily'), { ...source('s2', 'morning'), independent: 'daily' }]);
    const two = event('d', [source('s1', 'daily'), source('s2', 'morning')]);
    const rests = (rest: Parameters<typeof restsOn>[1]): string[] =>
      [one, outlet, wire, two].filter((some) => restsOn(some, rest)).map(({ id }) => id);
    expect(rests('one-source')).toEqual(['a']);
    expect(rests('one-outlet')).toEqual(['a', 'b']);
    expect(rests('one-independent')).toEqual(['a', 'b', 'c']);
  });

  test('claims alone are those of state media, networks and parties to the conflict, without any other page', () => {
    const state = source('s1', 'state-radio', 'state-media', false);
    expect(restsOn(event('a', [state]), 'claims-only')).toBe(true);
    expect(restsOn(event('b', [state, source('s2', 'daily')]), 'claims-only')).toBe(false);
    expect(restsOn(event('c', []), 'claims-only')).toBe(false);
  });

  test('third parties alone speak where neither side does', () => {
    const some = [source('s1', 'daily')];
    expect(restsOn(event('a', some, { sides: ['third-party'] }), 'third-parties')).toBe(true);
    expect(restsOn(event('b', some, { sides: ['third-party', 'host'] }), 'third-parties')).toBe(false);
  });

  test('an outlet that falls takes with it the events that cite nothing else', () => {
    const uses = outletUses([
      event('a', [source('s1', 'daily')]),
      event('b', [source('s2', 'daily'), source('s3', 'morning')]),
      event('c', [source('s3', 'morning'), source('s4', 'wire', 'agency')]),
    ]);
    expect(uses.map(({ outlet, cited, alone }) => [outlet, cited, alone])).toEqual([
      ['daily', ['a', 'b'], ['a']],
      ['morning', ['b', 'c'], []],
      ['wire', ['c'], []],
    ]);
  });
});
