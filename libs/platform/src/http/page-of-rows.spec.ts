import { Problem } from './problem';
import { pageOf, readCursor } from './page-of-rows';

const rows = [1, 2, 3].map((number) => ({ number }));
const keyOf = ({ number }: { number: number }) => [String(number)];

describe('a page of rows', () => {
  it('given more rows than the limit, leads on from the last row shown', () => {
    const page = pageOf(rows, 2, keyOf);
    expect(page.items).toEqual([{ number: 1 }, { number: 2 }]);
    expect(readCursor(page.next ?? undefined, ['integer'])).toEqual(['2']);
  });

  it('given no more rows, ends', () => {
    expect(pageOf(rows, 3, keyOf).next).toBeNull();
  });

  it.each([
    '',
    'x',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
  ])('given the foreign cursor %j, answers 400 instead of guessing', (cursor) => {
    expect(() => readCursor(cursor, ['integer'])).toThrow(Problem);
  });

  it.each([
    ['text', 'a\u0000'],
    ['text', '\ud83d'],
    ['instant', '0000-01-01T00:00:00Z'],
  ] as const)('given a cursor whose %s PostgreSQL would refuse, %j, answers 400', (part, value) => {
    const { next } = pageOf(rows, 2, () => [value]);
    expect(() => readCursor(next ?? undefined, [part])).toThrow(Problem);
  });
});
