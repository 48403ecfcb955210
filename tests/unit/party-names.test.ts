/** Every name under which people seek a country leads to it. */
import { describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { otherNames } from '../../src/dataset/parties.ts';

const { record } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));

describe('other names', () => {
  test.each([
    ['CAF', ['CAR', 'RCA', 'Centrafrique', 'République centrafricaine']],
    ['CIV', ['Ivory Coast', 'Côte d’Ivoire']],
    ['TUR', ['Turkey', 'Turquie', 'Türkiye']],
    ['COD', ['DRC', 'RDC', 'Zaire']],
    ['ARE', ['UAE', 'EAU']],
    ['SWZ', ['Swaziland', 'Eswatini']],
    ['GBR', ['UK', 'Great Britain', 'Royaume-Uni']],
    ['USA', ['USA', 'États-Unis']],
    ['BFA', ['Haute-Volta']],
  ])('of %s are known by ISO, CLDR, initials or the data: %j', (id, names) => {
    expect(otherNames(id, record!.parties)).toEqual(expect.arrayContaining(names));
  });

  test('no initials are made of short names', () => {
    expect(otherNames('MLI', record!.parties)).toEqual(['Mali']);
  });
});
