import { requestHash } from './request-hash.rules';

const request = {
  method: 'POST',
  url: '/api/v1/municipalities/exempel/meetings',
  body: { title: 'Möte', at: [1, 2] },
};
const hash = requestHash(request);

describe('requestHash', () => {
  it('given the same fields in another order, is the same', () => {
    expect(requestHash({ ...request, body: { at: [1, 2], title: 'Möte' } })).toBe(hash);
  });

  it.each([
    ['method', { ...request, method: 'PUT' }],
    ['address', { ...request, url: `${request.url}?x=1` }],
    ['body', { ...request, body: { ...request.body, title: 'Mötet' } }],
    ['order of a list', { ...request, body: { ...request.body, at: [2, 1] } }],
    ['lack of a body', { ...request, body: undefined }],
    ['further field', { ...request, body: { ...request.body, extra: null } }],
    ['file beside it', { ...request, upload: { name: 'a.pdf', content: { sha256: '0' } } }],
  ])('given another %s, differs', (_, other) => {
    expect(requestHash(other)).not.toBe(hash);
  });

  it('given an object and the list of its fields, tells them apart', () => {
    expect(requestHash({ ...request, body: { a: 1 } })).not.toBe(
      requestHash({ ...request, body: [['a', 1]] }),
    );
  });

  it('is a SHA-256 in hex', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
