import type { SendOutcome } from '@samsyn/platform';
import type { ClaimedMailing } from '../ledger/claim.repository';
import { DueLater, NO_LONGER_DUE } from '../mail-kind';
import { PUT_OFF, readdressed, settlementOf, settlementsOf, settlementWithoutMail } from './settlement.rules';
import { writtenRow } from './written-row.builder';

const { mailing, composed } = writtenRow();
const claimed = (values: Partial<ClaimedMailing>): ClaimedMailing => ({ ...mailing, ...values });
const settled = (outcome: SendOutcome, values: Partial<ClaimedMailing> = {}) =>
  settlementOf(claimed(values), composed.told, outcome);
const broken = (composeFaults: number | null, attempt = 1) =>
  settlementWithoutMail(claimed({ attempt, composeFaults }), { error: new Error('revoked') });

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
    expect(settled({ kind: 'refused', code: 550, response: '550 No' })).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'failed',
      outcome: { reason: 'refused', code: 550, response: '550 No' },
    });
  });

  it('given a relay that puts it off, then it waits longer each time and never gives up', () => {
    const later = { kind: 'later', reason: 'relay-deferred', code: 451, response: '451' } as const;

    expect(settled(later)).toMatchObject({ state: 'pending', waitSeconds: 60 });
    expect(settled(later, { attempt: 400 })).toMatchObject({ state: 'pending', waitSeconds: 900 });
    expect(settled(later).told).toBeUndefined();
  });

  it('given a refusal that is about the address, then that is kept; one about us says nothing of it', () => {
    const refused = { kind: 'refused', code: 550, response: '5.1.1 No', aboutRecipient: true } as const;
    const refusesUs = { kind: 'later', reason: 'relay-refuses-us', code: 550, response: '5.7.1 No' } as const;

    expect(settled(refused).outcome).toMatchObject({ aboutRecipient: true });
    expect(settled(refusesUs)).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'pending',
      waitSeconds: 60,
      outcome: { reason: 'relay-refuses-us', code: 550, response: '5.7.1 No' },
    });
  });

  it.each(['stopping', 'not-handed-over'] as const)(
    'given that it was never offered (%s), then it is due again at once and this was no attempt',
    (reason) => {
      expect(settled({ kind: 'later', reason, code: null, response: '' })).toEqual({
        id: 'mailing',
        fence: 3,
        state: 'pending',
        outcome: null,
        uncounted: true,
      });
    },
  );

  it('given an unknown fate, then it may have told, and waits before it goes once more; a second time it is given up', () => {
    const unknown = { kind: 'unknown', reason: 'reset' } as const;

    expect(settled(unknown)).toMatchObject({ state: 'unknown', waitSeconds: 60, told: { revision: 0 } });
    expect(settled(unknown, { inDoubt: true })).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'failed',
      told: { revision: 0 },
      outcome: { reason: 'in-doubt', response: 'reset' },
    });
  });
});

describe('how the rows of one mail are settled', () => {
  const rows = [writtenRow({ id: 'one', attempt: 1 }), writtenRow({ id: 'other', attempt: 3 })];
  const later = { kind: 'later', reason: 'relay-deferred', code: 451, response: '451' } as const;
  const states = (outcome: SendOutcome, of = rows) =>
    settlementsOf(of, outcome).map(({ id, state, waitSeconds }) => [id, state, waitSeconds]);

  it('given an accepted mail, then all are sent; given a refusal, then all have failed', () => {
    expect(states({ kind: 'accepted', response: '250' }).map(([, state]) => state)).toEqual(['sent', 'sent']);
    const refused = { kind: 'refused', code: 550, response: '550 No' } as const;
    expect(states(refused).map(([, state]) => state)).toEqual(['failed', 'failed']);
  });

  it('given a relay that puts it off, then it dissolves: each waits as often as it has been tried', () => {
    expect(states(later)).toEqual([
      ['one', 'pending', 60],
      ['other', 'pending', 240],
    ]);
  });

  it('given an unknown fate, then all wait alike, so that they go again as the same mail', () => {
    expect(states({ kind: 'unknown', reason: 'reset' })).toEqual([
      ['one', 'unknown', 240],
      ['other', 'unknown', 240],
    ]);
  });

  it('given a mail in doubt that is put off, then it does not dissolve', () => {
    const doubtful = [
      writtenRow({ id: 'one', attempt: 2, inDoubt: true, mailKey: 'first@x' }),
      writtenRow({ id: 'other', attempt: 3, inDoubt: true, mailKey: 'first@x' }),
    ];

    expect(states(later, doubtful)).toEqual([
      ['one', 'pending', 240],
      ['other', 'pending', 240],
    ]);
  });
});

describe('how a mail is settled that was not sent', () => {
  it('given that somebody else is behind its recipient, then it is in line at once with what is due to them', () => {
    expect(readdressed(mailing, { person: 'contact:reader', meantFor: 'contact:successor' })).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'pending',
      outcome: null,
      uncounted: true,
      personKey: 'contact:reader',
      meantFor: 'contact:successor',
      apart: true,
    });
  });

  it('given that it is no longer due, then it is superseded', () => {
    expect(settlementWithoutMail(mailing, NO_LONGER_DUE)).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'superseded',
      outcome: { reason: 'no-longer-due' },
    });
  });

  it('given that it is due later, then it waits for that as if it had never been claimed', () => {
    const later = new DueLater(new Date('2027-03-12T07:00:00Z'), new Date('2027-04-21T11:00:00Z'));
    expect(settlementWithoutMail(mailing, later)).toEqual({
      id: 'mailing',
      fence: 3,
      state: 'pending',
      outcome: null,
      uncounted: true,
      retimed: later,
      apart: true,
    });
  });

  it('given that it cannot be written, then it is tried five times and shown as failed with the reason', () => {
    expect(broken(null)).toMatchObject({ state: 'pending', waitSeconds: 60, outcome: { times: 1 } });
    expect(broken(3)).toMatchObject({ state: 'pending', outcome: { times: 4 } });
    expect(broken(4)).toMatchObject({
      state: 'failed',
      outcome: { reason: 'cannot-compose', response: 'revoked', times: 5 },
    });
  });

  it('given a database that is away, then it is due again at once, and nothing is counted against it', () => {
    const { state, uncounted, outcome } = settlementWithoutMail(mailing, PUT_OFF);

    expect({ state, uncounted, outcome }).toEqual({ state: 'pending', uncounted: true, outcome: null });
  });

  it('given a night without a relay, then one fault of the database does not end the mail', () => {
    expect(broken(null, 60).state).toBe('pending');
  });
});
