import type { SendOutcome } from '@samsyn/platform';
import { type ComposedMail, type Mailing, NO_LONGER_DUE } from '../mail-kind';
import { settlementOf, settlementWithoutMail } from './settlement.rules';

const now = new Date('2027-03-10T07:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const mailing: Mailing = {
  id: 'mailing',
  subject: { type: 'meeting', id: 'meeting' },
  kind: 'meetings.notice',
  occasion: 'notice',
  recipient: { type: 'participant', id: 'police' },
  revision: 0,
  attempt: 1,
  fence: 3,
  dueAt: now,
  composeFaults: null,
};
const composed: ComposedMail = {
  mail: {
    from: { name: 'Exempelkommun', address: 'samverkan@exempelkommun.example' },
    replyTo: { name: 'Säkerhetschef', address: 'sakerhet@exempelkommun.example' },
    to: { name: 'Polisen', address: 'polisen@polisen.example' },
    subject: 'Kallelse',
    text: 'Kallelse',
    html: '<p>Kallelse</p>',
  },
  language: 'sv',
  told: { revision: 0 },
};
const settled = (outcome: SendOutcome, attempt = 1) =>
  settlementOf({ ...mailing, attempt }, composed, outcome, now);
const broken = (composeFaults: number | null, attempt = 1) =>
  settlementWithoutMail({ ...mailing, attempt, composeFaults }, { error: new Error('revoked') }, now);

describe('how an attempt settles a mail', () => {
  it('given an accepted mail, then it is sent, and what it told is kept', () => {
    expect(settled({ kind: 'accepted', response: '250 OK' })).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'sent',
      told: { revision: 0 },
      outcome: { reason: 'accepted', response: '250 OK' },
    });
  });

  it('given a refusal, then it has failed for good and told nothing', () => {
    const { state, told, attemptAt, outcome } = settled({ kind: 'refused', code: 550, response: '550 No' });

    expect({ state, told, attemptAt, outcome }).toEqual({
      state: 'failed',
      outcome: { reason: 'refused', code: 550, response: '550 No' },
    });
  });

  it('given a relay that puts it off, then it waits longer each time and never gives up', () => {
    const later = { kind: 'later', reason: 'relay-deferred', code: 451, response: '451' } as const;

    expect(settled(later)).toMatchObject({ state: 'pending', attemptAt: inMinutes(1) });
    expect(settled(later, 400)).toMatchObject({ state: 'pending', attemptAt: inMinutes(15) });
    expect(settled(later).told).toBeUndefined();
  });

  it('given an unknown fate, then it may have told, and the lease decides when it is sent again', () => {
    const { state, told, attemptAt } = settled({ kind: 'unknown', reason: 'reset' });

    expect({ state, told, attemptAt }).toEqual({ state: 'unknown', told: { revision: 0 } });
  });
});

describe('how a mail is settled that was not sent', () => {
  it('given that it is no longer due, then it is superseded', () => {
    expect(settlementWithoutMail(mailing, NO_LONGER_DUE, now)).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'superseded',
      outcome: { reason: 'no-longer-due' },
    });
  });

  it('given that it cannot be written, then it is tried five times and shown as failed with the reason', () => {
    expect(broken(null)).toMatchObject({ state: 'pending', attemptAt: inMinutes(1), outcome: { times: 1 } });
    expect(broken(3)).toMatchObject({ state: 'pending', outcome: { times: 4 } });
    expect(broken(4)).toMatchObject({
      state: 'failed',
      outcome: { reason: 'cannot-compose', response: 'revoked', times: 5 },
    });
  });

  it('given a night without a relay, then one fault of the database does not end the mail', () => {
    expect(broken(null, 60).state).toBe('pending');
  });
});
