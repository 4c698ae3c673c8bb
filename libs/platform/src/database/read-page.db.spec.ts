import { type PageQuery, readCursor } from '@samsyn/contract';
import type { Caller } from '../audit/audited-write';
import { buildOrganisation, TestContext } from '@samsyn/testing';
import { readPage } from './read-page';

interface Row {
  id: string;
  name: string;
}

describe('a page of a list', () => {
  let context: TestContext;
  let caller: Caller;

  beforeAll(async () => {
    context = await TestContext.start();
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    for (const name of ['C', 'A', 'B', 'Ö', 'Å']) {
      await context.within(caller, (tx) => buildOrganisation(tx, { name }));
    }
  });
  afterAll(() => context.stop());

  const page = (query: PageQuery, newestFirst = false) =>
    context.within(caller, (tx) =>
      readPage<Row>(
        tx,
        {
          sql: 'SELECT id, name FROM organisation WHERE municipality_id = $1',
          parameters: [tx.scope.municipalityId],
          key: [
            { of: 'name', sql: 'name', type: 'text' },
            { of: 'id', sql: 'id', type: 'uuid' },
          ],
          newestFirst,
        },
        query,
      ),
    );
  const walk = async (limit: number, newestFirst = false) => {
    const names: string[] = [];
    let cursor: readonly string[] | undefined;
    do {
      const { items, next } = await page({ limit, cursor }, newestFirst);
      names.push(...items.map(({ name }) => name));
      cursor = next === null ? undefined : readCursor(next);
    } while (cursor);
    return names;
  };

  it.each([1, 2, 4, 5, 6])(
    'given pages of %d, when they are walked, then each row comes once and in order',
    async (limit) => {
      expect(await walk(limit)).toEqual(['A', 'B', 'C', 'Å', 'Ö']);
      expect(await walk(limit, true)).toEqual(['Ö', 'Å', 'C', 'B', 'A']);
    },
  );

  it('given exactly as many as asked for, then there is no next page', async () => {
    expect((await page({ limit: 5 })).next).toBeNull();
    expect((await page({ limit: 4 })).next).not.toBeNull();
  });

  it('given a row that goes between two pages, then no other is left out', async () => {
    const first = await page({ limit: 2 });
    await context.within(caller, (tx) => tx.query(`UPDATE organisation SET name = 'Zonta' WHERE name = 'B'`));
    const rest = await page({ limit: 10, cursor: readCursor(first.next ?? '') });
    expect(rest.items.map(({ name }) => name)).toEqual(['C', 'Zonta', 'Å', 'Ö']);
  });
});
