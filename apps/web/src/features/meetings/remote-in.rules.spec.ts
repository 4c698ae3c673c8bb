import { remoteIn } from './remote-in.rules';

const formOf = (remote: string, url: string) => {
  const form = new FormData();
  form.set('remote.name', remote);
  form.set('remote.url', url);
  return form;
};

describe('how a meeting is reached from afar, in a form', () => {
  it.each([
    ['nothing', '', ' ', undefined],
    ['a service', ' Teams ', '', { name: 'Teams' }],
    [
      'a service with its address',
      'Teams',
      'https://video.example/42',
      { name: 'Teams', url: 'https://video.example/42' },
    ],
    ['an address alone', '', 'https://video.example/42', 'unnamed'],
  ])('given %s, then so', (_what, remote, url, expected) => {
    expect(remoteIn(formOf(remote, url))).toEqual(expected);
  });
});
