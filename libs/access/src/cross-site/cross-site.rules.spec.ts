import { isCrossSite, type RequestOrigin } from './cross-site.rules';

const request: RequestOrigin = {
  method: 'POST',
  fetchSite: undefined,
  origin: undefined,
  host: 'localhost:3000',
  publicOrigin: 'https://samsyn.example',
  withoutSession: false,
};

describe('isCrossSite', () => {
  it.each<[boolean, Partial<RequestOrigin>]>([
    [false, {}],
    [false, { fetchSite: 'same-origin' }],
    [false, { fetchSite: 'same-origin', origin: 'null' }],
    [false, { fetchSite: 'none' }],
    [true, { fetchSite: 'same-site' }],
    [true, { fetchSite: 'cross-site' }],
    [true, { fetchSite: 'cross-site', origin: 'https://samsyn.example' }],
    [true, { fetchSite: '' }],
    [false, { origin: 'https://samsyn.example' }],
    [false, { origin: 'http://localhost:3000' }],
    [true, { origin: 'http://localhost:3001' }],
    [true, { origin: 'https://samsyn.example.attacker.example' }],
    [true, { origin: 'https://samsyn.example:8443' }],
    [true, { origin: 'http://samsyn.example' }],
    [true, { origin: 'null' }],
    [true, { origin: '' }],
    [false, { origin: 'null', withoutSession: true }],
    [true, { origin: 'https://attacker.example', withoutSession: true }],
    [true, { origin: 'null', fetchSite: 'cross-site', withoutSession: true }],
  ])('is %s given %j', (expected, told) => {
    expect(isCrossSite({ ...request, ...told })).toBe(expected);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('given a cross-site %s, is true', (method) => {
    expect(isCrossSite({ ...request, method, fetchSite: 'cross-site' })).toBe(true);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('given a cross-site %s, which changes nothing, is false', (method) => {
    expect(
      isCrossSite({ ...request, method, fetchSite: 'cross-site', origin: 'https://attacker.example' }),
    ).toBe(false);
  });
});
