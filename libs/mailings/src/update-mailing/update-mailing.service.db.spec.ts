import type { UpdateMailing } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { addressOf } from '../example-mails.builder';
import { LedgerContext } from '../ledger-context.builder';
import { UpdateMailingService } from './update-mailing.service';

const ahead = new Date('2027-03-17T07:00:00Z');

/** What is asked for, as long as nobody has changed the mail since. */
type Wish = { action: 'set-due'; dueAt: string } | { action: 'send' | 'stop' | 'retry' };

describe('what a person does with one mail', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const updating = () => ledger.context.get(UpdateMailingService);
  const update = async (subjectId: string, wish: Wish, by = ledger.caller) => {
    const { id, version } = await ledger.row(subjectId);
    const request: UpdateMailing = { ...wish, version };
    return updating().update(by, id, request);
  };
  const refusedOnce = async () => {
    const mailing = ledger.mailing();
    ledger.sink.programme.refuseRecipient(addressOf(mailing.recipient.id), 550, 'No such mailbox');
    const subject = await ledger.plan([mailing]);
    await ledger.send();
    ledger.sink.programme.reset();
    return subject;
  };

  it('given a mail that lies ahead, when it is moved, then it leaves at that time and not before', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: ahead })]);
    const view = valueOf(await update(subject, { action: 'set-due', dueAt: '2027-03-12T09:00:00Z' }));
    expect(view).toMatchObject({
      dueAt: '2027-03-12T09:00:00.000Z',
      dueByHand: true,
      stoppedByHand: false,
    });
    ledger.context.clock.setTo(new Date('2027-03-12T08:59:00Z'));
    await ledger.send();
    expect(ledger.sink.received).toHaveLength(0);
    ledger.context.clock.setTo(new Date('2027-03-12T09:00:00Z'));
    await ledger.send();

    expect(ledger.sink.received).toHaveLength(1);
    expect(await ledger.context.audited(ledger.caller)).toEqual(['mailing.set-due']);
  });

  it('given a time that has passed, or at which the mail is of no use, then it is not moved there', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: ahead })]);

    for (const dueAt of ['2027-03-10T06:59:00Z', '2027-04-21T11:00:00Z']) {
      expect(codeOf(await update(subject, { action: 'set-due', dueAt }))).toBe('mailing.due-outside');
    }
  });

  it('given a mail that lies ahead, when it is to be sent now, then it leaves, and no more than once', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: ahead })]);
    const view = valueOf(await update(subject, { action: 'send' }));
    expect(view).toMatchObject({ state: 'pending', dueByHand: true });
    await ledger.send();

    expect(ledger.sink.received).toHaveLength(1);
    expect(codeOf(await update(subject, { action: 'send' }))).toBe('mailing.not-pending');
    expect(await ledger.context.audited(ledger.caller)).toEqual(['mailing.send']);
  });

  it('given a failed mail, when it is left at that, then it has failed still, and can be retried after all', async () => {
    const subject = await refusedOnce();
    const view = valueOf(await update(subject, { action: 'stop' }));
    expect(view).toMatchObject({ state: 'failed', stoppedByHand: true, outcome: { reason: 'refused' } });
    expect(codeOf(await update(subject, { action: 'stop' }))).toBe('mailing.not-pending');
    expect(valueOf(await update(subject, { action: 'retry' }))).toMatchObject({ stoppedByHand: false });
    await ledger.send();

    expect(ledger.sink.received).toHaveLength(1);
  });

  it('given a mail that lies ahead, when it is stopped, then it is not sent', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    const view = valueOf(await update(subject, { action: 'stop' }));
    await ledger.send();

    expect(view).toMatchObject({ state: 'superseded', stoppedByHand: true, outcome: { reason: 'stopped' } });
    expect(ledger.sink.received).toHaveLength(0);
  });

  it('given a mail that has left, then it is neither moved nor stopped nor retried', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    await ledger.send();

    expect(codeOf(await update(subject, { action: 'stop' }))).toBe('mailing.not-pending');
    expect(codeOf(await update(subject, { action: 'set-due', dueAt: ahead.toISOString() }))).toBe(
      'mailing.not-pending',
    );
    expect(codeOf(await update(subject, { action: 'retry' }))).toBe('mailing.not-failed');
  });

  it('given a failed mail, when it is retried, then it is sent under a Message-ID of its own', async () => {
    const subject = await refusedOnce();
    const { mailKey, state } = await ledger.row(subject);
    expect(state).toBe('failed');
    expect(valueOf(await update(subject, { action: 'retry' }))).toMatchObject({
      state: 'pending',
      outcome: null,
    });
    await ledger.send();

    const row = await ledger.row(subject);
    expect(row).toMatchObject({ state: 'sent', attempt: 2 });
    expect(row.mailKey).not.toBe(mailKey);
    expect(await ledger.context.lastAudited(ledger.caller)).toMatchObject({
      action: 'mailing.retry',
      subject: ['mailing', row.id],
    });
    expect(ledger.sink.received.map(({ messageId }) => messageId)).toEqual([`<${row.mailKey}>`]);
  });

  it('given a mail that failed an hour ago, when it is retried, then it is due now and not an hour late', async () => {
    const subject = await refusedOnce();
    ledger.context.clock.advance(3_600_000);
    const now = ledger.context.clock.now().getTime();
    const { dueAt } = valueOf(await update(subject, { action: 'retry' }));

    expect(Math.abs(new Date(dueAt).getTime() - now)).toBeLessThan(60_000);
  });

  it('given a failed mail past its use, then it is not retried', async () => {
    const subject = await refusedOnce();
    ledger.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));

    expect(codeOf(await update(subject, { action: 'retry' }))).toBe('mailing.not-failed');
  });

  it('given a mail that has been claimed, when it is stopped before the relay is offered it, then it does not leave', async () => {
    const [subject, other] = [await ledger.plan([ledger.mailing()]), await ledger.plan([ledger.mailing()])];
    const asked = ledger.examples.pauseWriting();
    const sending = ledger.send();
    const goOn = await asked;
    expect(await ledger.row(subject)).toMatchObject({ state: 'sending', handedOverAt: null });
    const view = valueOf(await update(subject, { action: 'stop' }));
    goOn();
    await sending;

    expect(view).toMatchObject({ state: 'superseded', stoppedByHand: true, outcome: { reason: 'stopped' } });
    expect([await ledger.states(subject), await ledger.states(other)]).toEqual([
      { superseded: 1 },
      { sent: 1 },
    ]);
    expect(ledger.sink.received).toHaveLength(1);
  });

  it.each([
    ['takes it', 'accept', { state: 'sent' }],
    ['puts it off', 'defer-first-try', { state: 'superseded', possiblyDoubled: false }],
    ['never says', 'store-then-reset', { state: 'superseded', possiblyDoubled: true }],
  ] as const)(
    'given a mail that the relay has, when it is stopped and the relay %s, then it never leaves again',
    async (_case, behaviour, end) => {
      const subject = await ledger.plan([ledger.mailing()]);
      ledger.sink.programme.behave(behaviour);
      const answer = ledger.sink.programme.hold();
      const sending = ledger.send();
      while (!(await ledger.row(subject)).handedOverAt)
        await new Promise((resolve) => setTimeout(resolve, 10));
      const view = valueOf(await update(subject, { action: 'stop' }));
      expect(view).toMatchObject({ state: 'sending', stoppedByHand: true });
      answer();
      await sending;
      const left = ledger.sink.received.length;
      ledger.context.clock.advance(3_600_000);
      await ledger.send();

      expect(await ledger.row(subject)).toMatchObject(end);
      expect(ledger.sink.received).toHaveLength(left);
    },
  );

  it('given a mail of which nobody knows whether it arrived, when it is stopped, then it does not go again', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    ledger.sink.programme.behave('store-then-reset', 1);
    await ledger.send();
    expect(codeOf(await update(subject, { action: 'set-due', dueAt: ahead.toISOString() }))).toBe(
      'mailing.not-pending',
    );
    const view = valueOf(await update(subject, { action: 'stop' }));
    ledger.context.clock.advance(3_600_000);
    await ledger.send();

    expect(view).toMatchObject({
      state: 'superseded',
      possiblyDoubled: true,
      outcome: { reason: 'stopped' },
    });
    expect(ledger.sink.received).toHaveLength(1);
  });

  it('given two people at once, then one is told what the other did', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: ahead })]);
    const { id, version } = await ledger.row(subject);
    const request = { action: 'set-due', version, dueAt: '2027-03-12T09:00:00Z' } as const;
    const answers = await Promise.all([1, 2].map(() => updating().update(ledger.caller, id, request)));
    const refused = answers.find(({ ok }) => !ok);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refused).toMatchObject({
      error: { code: 'mailing.changed', current: { version: version + 1 }, yours: request },
    });
    expect(await ledger.context.audited(ledger.caller)).toEqual(['mailing.set-due']);
  });

  it('given another municipality’s mail, then there is no such mail', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: ahead })]);
    const foreigner = await ledger.context.coordinator();

    expect(codeOf(await update(subject, { action: 'stop' }, foreigner))).toBe('mailing.missing');
    expect(await ledger.states(subject)).toEqual({ pending: 1 });
  });
});
