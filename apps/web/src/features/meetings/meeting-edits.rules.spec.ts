import { type EditedMeeting, editsOf } from './meeting-edits.rules';

const before: EditedMeeting = {
  title: 'Samverkansrådet – vår 2027',
  place: 'Kommunhuset',
  remote: { name: 'Teams', url: 'https://video.example/mote/42' },
};

describe('what has been changed of a meeting', () => {
  it('given what was there, then nothing', () => {
    expect(
      editsOf(before, { ...before, remote: { name: 'Teams', url: 'https://video.example/mote/42' } }),
    ).toBe(undefined);
    expect(editsOf({ ...before, remote: null }, { ...before, remote: null })).toBe(undefined);
  });

  it.each<[string, Partial<EditedMeeting>]>([
    ['another name', { title: 'Samverkansrådet' }],
    ['another room', { place: 'Biblioteket' }],
    ['no remote meeting any more', { remote: null }],
    ['a remote meeting without its address', { remote: { name: 'Teams' } }],
    ['another service', { remote: { name: 'Zoom', url: 'https://video.example/mote/42' } }],
  ])('given %s, then that alone', (_what, edited) => {
    expect(editsOf(before, { ...before, ...edited })).toEqual(edited);
  });

  it('given a remote meeting where there was none, then that', () => {
    const remote = { name: 'Teams' };
    expect(editsOf({ ...before, remote: null }, { ...before, remote })).toEqual({ remote });
  });
});
