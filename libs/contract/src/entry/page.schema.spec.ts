import { writeCursor } from './cursor.rules';
import { pageQuery } from './page.schema';

const query = pageQuery('instant', 'uuid');
const id = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('how a page is asked for', () => {
  it('given nothing, then the first fifty', () => {
    expect(query.parse({})).toEqual({ limit: 50 });
  });

  it('given the cursor of a page before, then it is read into its sort key', () => {
    const key = ['2027-04-21T11:00:00.000Z', id];
    expect(query.parse({ limit: '2', cursor: writeCursor(key) })).toEqual({ limit: 2, cursor: key });
  });

  it.each([
    ['of another list', writeCursor(['Polisen', id])],
    ['with a part too few', writeCursor([id])],
    ['with an instant before the calendar', writeCursor(['0000-01-01T00:00:00Z', id])],
    ['that nobody wrote', 'hej'],
  ])('given a cursor %s, then it is refused by its code', (_what, cursor) => {
    const issues = query.safeParse({ cursor }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['cursor', 'cursor.invalid'],
    ]);
  });

  it.each(['0', '201', '1.5', 'x'])('given the limit %s, then it is refused', (limit) => {
    expect(query.safeParse({ limit }).success).toBe(false);
  });
});
