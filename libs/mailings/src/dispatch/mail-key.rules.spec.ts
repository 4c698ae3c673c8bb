import { mailKeyOf } from './mail-key.rules';

const row = { dedupeHash: 'a1', retries: 0, personKey: 'contact:anna' } as const;
const other = { ...row, dedupeHash: 'b2' };
const keyOf = (...rows: Parameters<typeof mailKeyOf>[0]) => mailKeyOf(rows, 'exempelkommun.example');

describe('the name of a mail', () => {
  it('given the same rows in whatever order, then the same name, at the domain of the sender', () => {
    expect(keyOf(row, other)).toBe(keyOf(other, row));
    expect(keyOf(row)).toMatch(/^[0-9a-f]{40}@exempelkommun\.example$/);
  });

  it('given another row, another person, or a row that is asked for again, then another name', () => {
    const keys = [
      keyOf(row),
      keyOf(row, other),
      keyOf({ ...row, personKey: 'contact:bo' }),
      keyOf({ ...row, personKey: null }),
      keyOf({ ...row, retries: 1 }),
      keyOf({ ...row, retries: 2 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
