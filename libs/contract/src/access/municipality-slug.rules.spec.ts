import { isSlug, reservedSlugs, slugFault } from './municipality-slug.rules';

describe('the name of a municipality in addresses', () => {
  it.each(['nykvarn', 'upplands-bro', 'exempel-2', 'lund', 'appen'])('may be %s', (slug) => {
    expect(slugFault(slug)).toBeUndefined();
  });

  it.each(['', 'x', 'Nykvarn', 'nykvärn', '2-exempel', 'en kommun', 'a/b', 'a\u0000b', 'x'.repeat(64)])(
    'is not written %j',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
      expect(slugFault(slug)).toBe('malformed');
    },
  );

  it.each([...reservedSlugs].filter((slug) => slug.length > 1))(
    'is not %s, which is an address of ours',
    (slug) => {
      expect(slugFault(slug)).toBe('reserved');
    },
  );

  it('given the first segments of our addresses, then each but the links’ could otherwise have been a municipality’s', () => {
    expect([...reservedSlugs].filter((slug) => !isSlug(slug))).toEqual(['l']);
  });
});
