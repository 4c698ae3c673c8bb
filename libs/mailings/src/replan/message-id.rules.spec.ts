import { messageIdOf } from './message-id.rules';

const subject = { type: 'meeting', id: 'meeting' } as const;
const mailing = { occasion: 'notice', participantId: 'police', revision: 0 };
const domain = 'exempelkommun.example';
const usual = messageIdOf('municipality', subject, 'notice', mailing, domain);

describe('a Message-ID', () => {
  it('given the same mail, then the same whoever asks, in the sender’s domain', () => {
    expect(messageIdOf('municipality', { ...subject }, 'notice', { ...mailing }, domain)).toBe(usual);
    expect(usual).toMatch(/^[0-9a-f]{40}@exempelkommun\.example$/);
  });

  it.each([
    ['municipality', messageIdOf('other', subject, 'notice', mailing, domain)],
    ['subject', messageIdOf('municipality', { ...subject, id: 'other' }, 'notice', mailing, domain)],
    ['kind', messageIdOf('municipality', subject, 'moved', mailing, domain)],
    ['occasion', messageIdOf('municipality', subject, 'notice', { ...mailing, occasion: 'other' }, domain)],
    [
      'participant',
      messageIdOf('municipality', subject, 'notice', { ...mailing, participantId: 'x' }, domain),
    ],
    ['revision', messageIdOf('municipality', subject, 'notice', { ...mailing, revision: 1 }, domain)],
  ])('given another %s, then another', (_, other) => {
    expect(other).not.toBe(usual);
  });

  it('given parts that read alike when run together, then another', () => {
    const one = { ...mailing, occasion: 'a', participantId: 'bc' };
    const other = { ...mailing, occasion: 'ab', participantId: 'c' };

    expect(messageIdOf('m', subject, 'notice', one, domain)).not.toBe(
      messageIdOf('m', subject, 'notice', other, domain),
    );
  });
});
