import { requestId } from './request-id.rules';

const ours = /^[0-9a-f-]{36}$/;

describe('requestId', () => {
  it.each(['4bf92f3577b34da6a3ce929d0e0e4736', 'proxy-7/2027-04-21T11:00:00Z+1='])('keeps %s', (given) => {
    expect(requestId(given)).toBe(given);
  });

  it.each([
    ['none', undefined],
    ['two', ['4bf92f3577b34da6', 'a3ce929d0e0e4736']],
    ['a short one', '1234567'],
    ['a long one', 'a'.repeat(129)],
    ['an address', 'samordnare@exempelkommun.example'],
    ['a line break', 'eight-or-more\nSet-Cookie: a=b'],
    ['words', 'eight or more'],
    ['what is no ASCII', 'förfrågan-1'],
  ])('makes its own when given %s', (_what, given) => {
    expect(requestId(given)).toMatch(ours);
  });

  it('makes another each time', () => {
    expect(requestId(undefined)).not.toBe(requestId(undefined));
  });
});
