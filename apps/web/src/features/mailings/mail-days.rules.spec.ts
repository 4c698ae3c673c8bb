import type { MailGroupView } from '@samsyn/contract';
import { isLeaving, recipientsOf } from './mail-days.rules';

type Mail = MailGroupView['mails'][number];

const mailTo = (name: string, organisation: string) =>
  ({ person: { name, organisation }, seat: { organisation } }) as Mail;

describe('whom the mails of a row are for', () => {
  it('given one mail, then it is for a person, and several are for organisations, each once', () => {
    const [kim, alex, robin] = [
      mailTo('Kim Exempel', 'Nykvarns kommun'),
      mailTo('Alex Exempel', 'Nykvarns kommun'),
      mailTo('Robin Exempel', 'SBFF'),
    ] as const;

    expect(recipientsOf({ mails: [kim] }, 3).named).toEqual(['Kim Exempel, Nykvarns kommun']);
    expect(recipientsOf({ mails: [kim, alex, robin] }, 3)).toEqual({
      named: ['Nykvarns kommun', 'SBFF'],
      more: 0,
    });
    expect(recipientsOf({ mails: [kim, alex, robin] }, 1)).toEqual({ named: ['Nykvarns kommun'], more: 1 });
    const vacant = { ...kim, person: null } as Mail;
    expect(recipientsOf({ mails: [vacant] }, 3).named).toEqual(['Nykvarns kommun']);
  });
});

describe('mail on its way', () => {
  const now = new Date('2027-03-10T07:00:00Z');
  const group = (dueAt: string, state: Mail['state']) =>
    ({ dueAt, mails: [{ state }] }) as unknown as MailGroupView;

  it.each([
    ['due, and not sent yet', group('2027-03-10T07:00:00Z', 'pending'), true],
    ['on its way', group('2027-03-10T06:59:00Z', 'sending'), true],
    ['still to come', group('2027-03-10T07:01:00Z', 'pending'), false],
    ['sent', group('2027-03-10T06:59:00Z', 'sent'), false],
  ])('given a mail that is %s, then whether the page looks again soon', (_what, one, expected) => {
    expect(isLeaving([one], now)).toBe(expected);
  });
});
