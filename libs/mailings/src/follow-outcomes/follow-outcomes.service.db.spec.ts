import { randomUUID } from 'node:crypto';
import { valueOf } from '@samsyn/testing';
import { UpdateMailingService } from '../update-mailing/update-mailing.service';
import { addressOf } from '../example-mails.builder';
import { LedgerContext } from '../ledger-context.builder';
import { ReplanService } from '../replan/replan.service';
import { SweepService } from '../sweep/sweep.service';
import { FollowOutcomesService } from './follow-outcomes.service';
import { RecurringExample } from './recurring-subject.builder';

describe('what follows from an outcome', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start({ module: class Weeks {}, providers: [RecurringExample] });
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const replan = () => ledger.context.get(ReplanService);
  const follow = () => ledger.context.get(FollowOutcomesService).follow(ledger.caller.scope);
  const planWeeks = async (): Promise<string> => {
    const id = randomUUID();
    await ledger.context.within(ledger.caller, (tx) => replan().replan(tx, { type: 'example.weeks', id }));
    return id;
  };
  const weeks = async (id: string) =>
    (await ledger.rows(id)).map(({ occasion, state }) => `${occasion} ${state}`);
  const sendAt = async (instant: string) => {
    ledger.context.clock.setTo(new Date(instant));
    await ledger.send();
  };
  const loads = () => ledger.examples.loaded.length;

  it('given a list for every Monday, when one has been sent, then the next Monday’s is planned', async () => {
    const account = await planWeeks();
    await sendAt('2027-03-15T07:00:00Z');
    expect(await weeks(account)).toEqual(['2027-03-15 sent', '2027-03-22 pending']);
    await sendAt('2027-03-22T07:00:00Z');
    await sendAt('2027-03-29T07:00:00Z');

    expect(await weeks(account)).toEqual([
      '2027-03-15 sent',
      '2027-03-22 sent',
      '2027-03-29 sent',
      '2027-04-05 pending',
    ]);
    expect(ledger.sink.received.map(({ subject }) => subject)).toEqual([
      '2027-03-15',
      '2027-03-22',
      '2027-03-29',
    ]);
    expect(await ledger.row(account)).toMatchObject({ personKey: `account:${account}` });
  });

  it.each([
    ['refused', '2027-03-15T07:00:00Z', 'failed'],
    ['too late', '2027-03-15T08:00:00Z', 'expired'],
  ])('given a list that was %s, then Mondays come again all the same', async (_why, at, state) => {
    const account = await planWeeks();
    ledger.sink.programme.refuseRecipient(`${account}@exempelkommun.example`, 550, 'No');
    await sendAt(at);

    expect(await weeks(account)).toEqual([`2027-03-15 ${state}`, '2027-03-22 pending']);
  });

  it('given a mail that the relay refuses, then its subject sees it at once and plans what it now must', async () => {
    const [first, instead] = [
      ledger.mailing(),
      ledger.mailing({ kind: 'example.reminder', occasion: 'instead' }),
    ];
    const subject = await ledger.plan([first]);
    ledger.sink.programme.refuseRecipient(addressOf(first.recipient.id), 550, 'No such mailbox');
    ledger.examples.plans.set(subject, [instead]);
    await ledger.send();

    expect(await ledger.states(subject)).toEqual({ failed: 1, sent: 1 });
    expect((await ledger.rows(subject)).every(({ followedAt }) => followedAt !== null)).toBe(true);
  });

  it('given a crash between an outcome and what follows, when the sweep comes by, then it follows, once', async () => {
    const account = await planWeeks();
    const weekly = ledger.context.get(RecurringExample);
    weekly.struck = true;
    await sendAt('2027-03-15T07:00:00Z');
    expect(await weeks(account)).toEqual(['2027-03-15 sent']);
    expect(await ledger.row(account)).toMatchObject({ followedAt: null });
    weekly.struck = false;
    const sweep = ledger.context.get(SweepService);
    const municipality = ledger.caller.scope.municipalityId;
    const named = async () =>
      (await sweep.municipalitiesWithDueMail()).some((scope) => scope.municipalityId === municipality);
    expect(await named()).toBe(true);
    await sweep.sweep();

    expect(await weeks(account)).toEqual(['2027-03-15 sent', '2027-03-22 pending']);
    expect(await named()).toBe(false);
    expect(ledger.sink.received).toHaveLength(1);
  });

  it('given four workers that find the same outcome, then one plans what follows and the others find it done', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    await ledger.send();
    await ledger.context.within(ledger.caller, (tx) => tx.query('UPDATE mailing SET followed_at = NULL'));
    const before = loads();
    await Promise.all([follow(), follow(), follow(), follow()]);

    expect(loads() - before).toBe(1);
    expect(await ledger.states(subject)).toEqual({ sent: 1 });
  });

  it('given sixty mails about one subject, then it is planned anew when the last has ended, not for every batch', async () => {
    const { subjectId } = await ledger.planNotices(60);
    ledger.examples.personsAsked = 0;
    await ledger.send();

    expect(await ledger.states(subjectId)).toEqual({ sent: 60 });
    expect(ledger.examples.personsAsked).toBe(60);
  });

  it('given a subject of which a sent mail changes nothing, then only what failed, or says so itself, has it planned anew', async () => {
    const { subjectId, recipients } = await ledger.planNotices(3);
    ledger.examples.ignoresSent = true;
    ledger.examples.personsAsked = 0;
    await ledger.send();
    expect(ledger.examples.personsAsked).toBe(0);
    expect((await ledger.rows(subjectId)).every(({ followedAt }) => followedAt !== null)).toBe(true);

    const more = ledger.mailing();
    ledger.examples.followed.add(more.recipient.id);
    await ledger.plan([more], more.recipient.id);
    ledger.examples.personsAsked = 0;
    await ledger.send();
    expect(ledger.examples.personsAsked).toBe(1);
    expect((await ledger.row(more.recipient.id)).followedAt).not.toBeNull();

    const refused = ledger.mailing();
    ledger.sink.programme.refuseRecipient(addressOf(refused.recipient.id), 550, 'No such mailbox');
    await ledger.plan([refused, ...(ledger.examples.plans.get(subjectId) ?? [])], subjectId);
    ledger.examples.personsAsked = 0;
    await ledger.send();
    ledger.examples.ignoresSent = false;

    expect(ledger.examples.personsAsked).toBe(recipients.length + 1);
    expect((await ledger.rows(subjectId)).every(({ followedAt }) => followedAt !== null)).toBe(true);
  });

  it('given what planning itself withdrew, then nothing follows from it', async () => {
    const subject = await ledger.plan([ledger.mailing()]);
    await ledger.plan([], subject);
    const before = loads();
    await follow();

    expect(loads()).toBe(before);
    expect(await ledger.row(subject)).toMatchObject({ state: 'superseded', followedAt: null });
  });

  it('given a failed mail that a person retries, then its new outcome is followed too', async () => {
    const mailing = ledger.mailing();
    const subject = await ledger.plan([mailing]);
    ledger.sink.programme.refuseRecipient(addressOf(mailing.recipient.id), 550, 'No such mailbox');
    await ledger.send();
    ledger.sink.programme.reset();
    const { id, version, followedAt } = await ledger.row(subject);
    valueOf(
      await ledger.context.get(UpdateMailingService).update(ledger.caller, id, { action: 'retry', version }),
    );
    expect([followedAt !== null, (await ledger.row(subject)).followedAt]).toEqual([true, null]);
    await ledger.send();

    expect(await ledger.row(subject)).toMatchObject({ state: 'sent', followedAt: expect.any(Date) as Date });
  });

  it('given a subject that somebody has locked, then the other subjects do not wait for it, and it is followed later', async () => {
    const [locked, free] = [await ledger.plan([ledger.mailing()]), await ledger.plan([ledger.mailing()])];
    await ledger.context.within(ledger.caller, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [locked]);
      await ledger.send();
      expect(await ledger.row(free)).toMatchObject({ followedAt: expect.any(Date) as Date });
      expect(await ledger.row(locked)).toMatchObject({ state: 'sent', followedAt: null });
    });
    await ledger.send();

    expect(await ledger.row(locked)).toMatchObject({ followedAt: expect.any(Date) as Date });
  });
});
