/** Where things lie in the record: a source is found by its id, an outlet in the one register. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const idsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(`${data}/sources/${file}`, 'utf8')) as { id: string }[]).map(({ id }) => id);

describe('the record on disk', () => {
  it.each(readdirSync(`${data}/sources`))('a source lies where its id begins, in the order of the ids: %s', (file) => {
    const ids = idsOf(file);
    expect(ids.filter((id) => file !== `${/^[a-z]/.test(id) ? id[0]! : '0-9'}.json`)).toEqual([]);
    expect(ids).toEqual([...ids].sort());
  });

  it('every outlet stands in the register, in the order of the ids', () => {
    expect(readdirSync(`${data}/outlets`).sort()).toEqual(['README.md', 'register.yaml']);
    const ids = [...readFileSync(`${data}/outlets/register.yaml`, 'utf8').matchAll(/^'?([\w-]+)'?:/gm)].map(
      ([, id]) => id!,
    );
    expect(ids.length).toBeGreaterThan(2000);
    expect(ids).toEqual([...ids].sort());
  });
});
