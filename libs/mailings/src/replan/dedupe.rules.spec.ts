import { dedupeHashOf } from './dedupe.rules';

const subject = { type: 'meeting', id: 'meeting' };
const recipient = { type: 'participant', id: 'police' } as const;
const mailing = { occasion: 'notice', recipient, revision: 0 };
const kind = 'meetings.notice';
const usual = dedupeHashOf('municipality', subject, kind, mailing);

describe('what makes a mail one mail', () => {
  it('given the same mail, then the same whoever asks', () => {
    const again = dedupeHashOf('municipality', { ...subject }, kind, {
      ...mailing,
      recipient: { ...recipient },
    });
    expect(again).toBe(usual);
    expect(usual).toMatch(/^[0-9a-f]{40}$/);
  });

  it.each([
    ['municipality', dedupeHashOf('other', subject, kind, mailing)],
    ['subject', dedupeHashOf('municipality', { ...subject, id: 'other' }, kind, mailing)],
    ['type of subject', dedupeHashOf('municipality', { ...subject, type: 'action' }, kind, mailing)],
    ['kind', dedupeHashOf('municipality', subject, 'meetings.moved', mailing)],
    ['occasion', dedupeHashOf('municipality', subject, kind, { ...mailing, occasion: 'other' })],
    [
      'recipient',
      dedupeHashOf('municipality', subject, kind, { ...mailing, recipient: { ...recipient, id: 'x' } }),
    ],
    [
      'type of recipient',
      dedupeHashOf('municipality', subject, kind, { ...mailing, recipient: { ...recipient, type: 'seat' } }),
    ],
    ['revision', dedupeHashOf('municipality', subject, kind, { ...mailing, revision: 1 })],
  ])('given another %s, then another', (_, other) => {
    expect(other).not.toBe(usual);
  });

  it('given parts that read alike when run together, then another', () => {
    const one = { ...mailing, occasion: 'a', recipient: { ...recipient, id: 'bc' } };
    const other = { ...mailing, occasion: 'ab', recipient: { ...recipient, id: 'c' } };

    expect(dedupeHashOf('m', subject, kind, one)).not.toBe(dedupeHashOf('m', subject, kind, other));
  });
});
