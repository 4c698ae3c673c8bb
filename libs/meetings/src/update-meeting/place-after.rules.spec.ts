import { placeAfter } from './place-after.rules';

const before = { place: 'Kommunhuset', remote: 'Teams', remoteUrl: 'https://video.example/42' };

describe('a change of place', () => {
  it('given nothing about it, then everything stays', () => {
    expect(placeAfter(before, {})).toEqual({ place: before, isAnother: false });
  });

  it('given the same again, then it is the same place', () => {
    const same = { place: 'Kommunhuset', remote: { name: 'Teams', url: 'https://video.example/42' } };

    expect(placeAfter(before, same)).toEqual({ place: before, isAnother: false });
  });

  it.each([
    [{ place: 'Biblioteket' }, { place: 'Biblioteket' }],
    [{ remote: { name: 'Zoom', url: 'https://video.example/42' } }, { remote: 'Zoom' }],
    [{ remote: { name: 'Teams' } }, { remoteUrl: null }],
    [{ remote: null }, { remote: null, remoteUrl: null }],
  ])('given %o, then the rest stays and it is another place', (request, changed) => {
    expect(placeAfter(before, request)).toEqual({ place: { ...before, ...changed }, isAnother: true });
  });
});
