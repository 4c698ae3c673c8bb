import { placeChanges } from './place-changes.rules';

const before = { place: 'Kommunhuset', remote: 'Teams', remoteUrl: 'https://video.example/42' };

describe('a change of place', () => {
  it('given nothing about it, then everything stays', () => {
    expect(placeChanges(before, {})).toEqual({ changes: before, moved: false });
  });

  it('given the same again, then nothing has moved', () => {
    const same = { place: 'Kommunhuset', remote: { name: 'Teams', url: 'https://video.example/42' } };

    expect(placeChanges(before, same)).toEqual({ changes: before, moved: false });
  });

  it.each([
    [{ place: 'Biblioteket' }, { place: 'Biblioteket' }],
    [{ remote: { name: 'Zoom', url: 'https://video.example/42' } }, { remote: 'Zoom' }],
    [{ remote: { name: 'Teams' } }, { remoteUrl: null }],
    [{ remote: null }, { remote: null, remoteUrl: null }],
  ])('given %o, then the rest stays and it has moved', (request, changed) => {
    expect(placeChanges(before, request)).toEqual({ changes: { ...before, ...changed }, moved: true });
  });
});
