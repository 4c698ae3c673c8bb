import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor.rules';

describe('a cursor', () => {
  it('given any sort key, when it is written, then it reads back as it was and may stand in an address', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (key) => {
        const cursor = writeCursor(key);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(readCursor(cursor)).toEqual(key);
      }),
    );
  });

  it.each(['', 'x', '%%%', writeCursor(['a']).slice(1), btoa('{"a":1}'), btoa('[1]')])(
    'given the foreign text %j, when it is read, then it is none of ours',
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );
});
