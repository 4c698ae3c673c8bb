import { Config, Database, SmtpSender } from '@samsyn/platform';
import { FollowOutcomesService } from '../follow-outcomes/follow-outcomes.service';
import { ClaimRepository } from '../ledger/claim.repository';
import { DeliveryRepository } from '../ledger/delivery.repository';
import { addressOf } from '../example-mails.builder';
import { LedgerContext, someone } from '../ledger-context.builder';
import { MailSubjects } from '../mail-subjects';
import { SweepService } from '../sweep/sweep.service';
import { ComposeService } from './compose.service';
import { DispatchService } from './dispatch.service';
import { MailJournal } from './mail-journal';

describe('sending what is due', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const arrived = () => ledger.sink.received.map(({ to }) => to[0] ?? '');

  it('given sixty due mails, then each is sent once, with what it told and to whom', async () => {
    const { subjectId, recipients } = await ledger.planNotices(60);
    await ledger.send();
    await ledger.send();

    expect(arrived().sort()).toEqual(recipients.map(addressOf).sort());
    const rows = await ledger.rows(subjectId);
    expect(
      rows.every(({ state, told, attempt }) => state === 'sent' && told?.revision === 0 && attempt === 1),
    ).toBe(true);
    expect(new Set(ledger.sink.received.map(({ messageId }) => messageId))).toEqual(
      new Set(rows.map(({ mailKey }) => `<${mailKey}>`)),
    );
  });

  it('given an update that follows its notice, both due, then both are sent, the notice first', async () => {
    const recipient = someone();
    await ledger.plan([
      ledger.mailing({
        recipient,
        kind: 'example.moved',
        occasion: 'moved',
        revision: 1,
        dueAt: new Date('2027-03-10T06:59:00Z'),
      }),
      ledger.mailing({ recipient, dueAt: new Date('2027-03-10T06:58:00Z') }),
    ]);
    await ledger.send();

    expect(ledger.sink.received.map(({ subject }) => subject)).toEqual([
      'example.notice 0',
      'example.moved 1',
    ]);
  });

  it('given four dispatchers at once, then each mail is sent once', async () => {
    const { subjectId, recipients } = await ledger.planNotices(200);
    const { context } = ledger;
    const dispatchers = Array.from(
      { length: 4 },
      () =>
        new DispatchService(
          context.get(Database),
          context.get(ClaimRepository),
          context.get(DeliveryRepository),
          context.get(ComposeService),
          context.get(SmtpSender),
          context.get(MailJournal),
          context.get(FollowOutcomesService),
          context.get(MailSubjects),
          context.get(Config),
        ),
    );
    await Promise.all(dispatchers.map((each) => each.drain(ledger.caller.scope)));

    expect(arrived().sort()).toEqual(recipients.map(addressOf).sort());
    expect(await ledger.states(subjectId)).toEqual({ sent: 200 });
  });

  it('given a poison row, then the others of its batch are sent, and it is shown as failed after five tries', async () => {
    const { subjectId, recipients } = await ledger.planNotices(10);
    const poison = recipients[3] ?? '';
    ledger.examples.poisoned.add(poison);
    await ledger.send();
    expect(await ledger.states(subjectId)).toEqual({ sent: 9, pending: 1 });
    for (let again = 0; again < 6; again += 1) {
      ledger.context.clock.advance(16 * 60_000);
      await ledger.send();
    }

    const row = (await ledger.rows(subjectId)).find(({ recipientId }) => recipientId === poison);
    expect(row).toMatchObject({
      state: 'failed',
      attempt: 5,
      outcome: { reason: 'cannot-compose', response: 'poison', times: 5 },
    });
    expect(arrived()).not.toContain(addressOf(poison));
  });

  it('given a refusal for one recipient, then that one has failed for good and the others are sent', async () => {
    const { subjectId, recipients } = await ledger.planNotices(5);
    const refused = recipients[2] ?? '';
    ledger.sink.programme.refuseRecipient(addressOf(refused), 550, 'No such mailbox');
    await ledger.send();
    ledger.context.clock.advance(3_600_000);
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 4, failed: 1 });
    const row = (await ledger.rows(subjectId)).find(({ recipientId }) => recipientId === refused);
    expect(row).toMatchObject({ attempt: 1, told: null, outcome: { reason: 'refused', code: 550 } });
  });

  it('given a relay that puts mail off, then it waits a minute and is sent', async () => {
    const { subjectId } = await ledger.planNotices(3);
    ledger.sink.programme.behave('defer-first-try');
    await ledger.send();
    await ledger.send();
    expect(await ledger.states(subjectId)).toEqual({ pending: 3 });
    ledger.context.clock.advance(61_000);
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 3 });
    expect(ledger.sink.received).toHaveLength(3);
  });

  it('given a relay that is down for hours, then nothing is lost and nothing is in doubt', async () => {
    const { subjectId } = await ledger.planNotices(30);
    await ledger.sink.refuseConnections();
    for (let hour = 0; hour < 3; hour += 1) {
      await ledger.send();
      ledger.context.clock.advance(3_600_000);
    }
    expect(await ledger.states(subjectId)).toEqual({ pending: 30 });
    await ledger.sink.acceptConnections();
    await ledger.send();

    const rows = await ledger.rows(subjectId);
    expect(rows.every(({ state, possiblyDoubled }) => state === 'sent' && !possiblyDoubled)).toBe(true);
    expect(ledger.sink.received).toHaveLength(30);
  });

  it('given a relay that stores and hangs up before it answers, then the mail is sent again with the same Message-ID and marked', async () => {
    const { subjectId } = await ledger.planNotices(1);
    ledger.sink.programme.behave('store-then-reset', 1);
    await ledger.send();
    expect(await ledger.row(subjectId)).toMatchObject({ state: 'unknown', told: { revision: 0 } });
    await ledger.send();
    expect(ledger.sink.received).toHaveLength(1);
    ledger.context.clock.advance(61_000);
    await ledger.send();

    expect(await ledger.row(subjectId)).toMatchObject({ state: 'sent', possiblyDoubled: true });
    expect(new Set(ledger.sink.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(ledger.sink.received).toHaveLength(2);
  });

  it('given a relay that never answers, then the mail is sent twice at most, and has failed as in doubt', async () => {
    const { subjectId } = await ledger.planNotices(1);
    ledger.sink.programme.behave('store-then-reset');
    for (let hour = 0; hour < 4; hour += 1) {
      await ledger.send();
      ledger.context.clock.advance(3_600_000);
    }

    expect(await ledger.row(subjectId)).toMatchObject({
      state: 'failed',
      possiblyDoubled: true,
      told: { revision: 0 },
      outcome: { reason: 'in-doubt' },
    });
    expect(ledger.sink.received).toHaveLength(2);
  });

  it('given a mail in doubt that the relay then puts off, then it keeps its Message-ID and goes once more', async () => {
    const { subjectId } = await ledger.planNotices(1);
    ledger.sink.programme.behave('store-then-reset', 1);
    await ledger.send();
    ledger.sink.programme.behave('defer-first-try', 1);
    ledger.context.clock.advance(3_600_000);
    await ledger.send();
    ledger.context.clock.advance(3_600_000);
    await ledger.send();

    expect(await ledger.row(subjectId)).toMatchObject({ state: 'sent', possiblyDoubled: true });
    expect(new Set(ledger.sink.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('given a relay that refuses us, then mail waits with the relay’s words and is sent when that is mended', async () => {
    const { subjectId } = await ledger.planNotices(3);
    ledger.sink.programme.refuseSender(550, '5.7.1 Relaying denied');
    await ledger.send();
    const rows = await ledger.rows(subjectId);
    expect(rows.map(({ state, outcome }) => [state, outcome?.reason])).toEqual(
      rows.map(() => ['pending', 'relay-refuses-us']),
    );
    ledger.sink.programme.reset();
    ledger.context.clock.advance(61_000);
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 3 });
  });

  it('given five connections, then never more than five mails are handed over and not settled', async () => {
    const { subjectId } = await ledger.planNotices(100);
    ledger.sink.programme.delay = 15;
    const handedOver = async () =>
      (await ledger.rows(subjectId)).filter(({ state, handedOverAt }) => state === 'sending' && handedOverAt);
    const seen: number[] = [];
    const progress = { sending: true };
    const sending = ledger.send().then(() => (progress.sending = false));
    while (progress.sending) seen.push((await handedOver()).length);
    await sending;

    expect(Math.max(...seen)).toBeLessThanOrEqual(5);
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(await ledger.states(subjectId)).toEqual({ sent: 100 });
  });

  it('given words that the database refuses, then that mail is shown as failed and never sent again, and the others are kept', async () => {
    const { subjectId, recipients } = await ledger.planNotices(10);
    ledger.examples.unkeepable.add(recipients[4] ?? '');
    await ledger.send();
    ledger.context.clock.advance(3_600_000);
    await ledger.endLeases();
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 9, failed: 1 });
    const row = (await ledger.rows(subjectId)).find(({ recipientId }) => recipientId === recipients[4]);
    expect(row).toMatchObject({ possiblyDoubled: false, outcome: { reason: 'cannot-record' } });
    expect(ledger.sink.received).toHaveLength(10);
  });

  it('given mail past its use, then it is reported and not sent', async () => {
    const subject = await ledger.plan([ledger.mailing({ expiresAt: new Date('2027-03-10T07:30:00Z') })]);
    ledger.context.clock.advance(31 * 60_000);
    await ledger.send();

    expect(await ledger.states(subject)).toEqual({ expired: 1 });
    expect(ledger.sink.received).toEqual([]);
  });

  it('given that the world has moved on, then the mail is superseded when it is written, and not sent', async () => {
    const { subjectId, recipients } = await ledger.planNotices(2);
    ledger.examples.noLongerDue.add(recipients[0] ?? '');
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 1, superseded: 1 });
    expect(arrived()).toEqual([addressOf(recipients[1] ?? '')]);
  });

  it('given a replanning while mail is being sent, then what has left stays and the rest is superseded', async () => {
    const { subjectId } = await ledger.planNotices(100);
    ledger.sink.programme.delay = 30;
    const sending = ledger.send();
    await ledger.sink.waitForCount(5);
    await ledger.plan([], subjectId);
    await sending;

    const states = await ledger.states(subjectId);
    expect(states.sent).toBe(ledger.sink.received.length);
    expect((states.sent ?? 0) + (states.superseded ?? 0)).toBe(100);
  });

  it('given due mail in two of three municipalities, then the sweep names those two and sends in both', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const first = ledger.caller;
    ledger.caller = await ledger.context.coordinator();
    await ledger.plan([ledger.mailing({ dueAt: new Date('2027-03-11T07:00:00Z') })]);
    const idle = ledger.caller.scope.municipalityId;
    ledger.caller = await ledger.context.coordinator();
    await ledger.planNotices(1);
    const sweep = ledger.context.get(SweepService);
    const named = (await sweep.municipalitiesWithDueMail()).map(({ municipalityId }) => municipalityId);
    expect(named).toEqual(
      expect.arrayContaining([first.scope.municipalityId, ledger.caller.scope.municipalityId]),
    );
    expect(named).not.toContain(idle);
    await sweep.sweep();

    expect(ledger.sink.received).toHaveLength(2);
    ledger.caller = first;
    expect(await ledger.states(subjectId)).toEqual({ sent: 1 });
  });
});
