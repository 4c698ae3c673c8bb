import { fileSizeInWords } from './file-size.rules';

describe('how large a file is', () => {
  it.each([
    [1, '1 kB'],
    [300 * 1024, '300 kB'],
    [1.25 * 1024 * 1024, '1,3 MB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('given %d bytes, then %s', (bytes, words) => {
    expect(fileSizeInWords(bytes, 'sv').replace(/\s/gu, ' ')).toBe(words);
  });
});
