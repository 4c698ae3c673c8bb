import { setTimeout as wait } from 'node:timers/promises';
import { MailOutlook } from '@samsyn/platform';
import { valueOf } from '@samsyn/testing';
import { Client } from 'pg';
import { UpdateMailingService } from '../update-mailing/update-mailing.service';
import { addressOf } from '../example-mails.builder';
import { LedgerContext } from '../ledger-context.builder';
import { ReplanService } from './replan.service';

const later = new Date('2027-03-17T07:00:00Z');
const latest = new Date('2027-03-24T07:00:00Z');

describe('planning the mails of a subject', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const change = async (
    subjectId: string,
    request: { action: 'set-due'; dueAt: string } | { action: 'stop' },
  ) => {
    const { id, version } = await ledger.row(subjectId);
    valueOf(
      await ledger.context.get(UpdateMailingService).update(ledger.caller, id, { ...request, version }),
    );
  };

  it('given what should exist, then it does, once, however often it is planned', async () => {
    const planned = [
      ledger.mailing(),
      ledger.mailing({ kind: 'example.reminder', occasion: 'reminder', dueAt: later }),
    ];
    const subject = await ledger.plan(planned);
    const first = await ledger.rows(subject);
    await ledger.plan(planned, subject);

    expect(first.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'example.notice pending',
      'example.reminder pending',
    ]);
    expect(await ledger.rows(subject)).toEqual(first);
  });

  it('given that somebody asks what it leads to, then they are told what is planned and what is withdrawn, and else nothing is noted', async () => {
    const [kept, gone, added] = [
      ledger.mailing({ dueAt: latest }),
      ledger.mailing({ dueAt: later }),
      ledger.mailing({ kind: 'example.reminder', occasion: 'reminder', dueAt: later }),
    ];
    const subject = await ledger.plan([kept, gone]);
    ledger.examples.plans.set(subject, [kept, added]);
    const outlook = new MailOutlook();
    await ledger.context.within(ledger.caller, async (tx) => {
      tx.outlook = outlook;
      await ledger.context.get(ReplanService).replan(tx, { type: 'example', id: subject });
    });

    expect(outlook.view(ledger.context.clock.now(), false)).toMatchObject({
      soon: null,
      planned: [{ kind: 'example.reminder', at: later.toISOString() }],
      retimed: [],
      withdrawn: [{ kind: 'example.notice', at: later.toISOString() }],
    });
  });

  it('given a claim that is under way, then it is waited for, and what is loaded knows that the mail has been taken', async () => {
    const planned = [ledger.mailing()];
    const subject = await ledger.plan(planned);
    const claiming = new Client({ connectionString: ledger.context.databaseUrl });
    await claiming.connect();
    await claiming.query('BEGIN');
    const taken =
      "UPDATE mailing SET state = 'sending', lease_until = now() + interval '1 minute' WHERE subject_id = $1";
    await claiming.query(taken, [subject]);
    const planning = ledger.plan(planned, subject);
    const waiting = 'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))';
    while ((await claiming.query(waiting)).rowCount === 0) await wait(10);
    await claiming.query('COMMIT');
    await claiming.end();
    await planning;

    expect(ledger.examples.found.get(subject)).toEqual(['sending']);
  });

  it('given what is no longer planned, then it is superseded, and revived as the same mail when planned again', async () => {
    const mailing = ledger.mailing({ dueAt: later });
    const subject = await ledger.plan([mailing]);
    const { id, dedupeHash } = await ledger.row(subject);
    await ledger.plan([], subject);
    expect(await ledger.row(subject)).toMatchObject({
      state: 'superseded',
      outcome: { reason: 'replanned' },
    });

    await ledger.plan([{ ...mailing, dueAt: latest }], subject);
    expect(await ledger.rows(subject)).toMatchObject([
      { state: 'pending', outcome: null, dueAt: latest, attemptAt: latest, id, dedupeHash },
    ]);
  });

  it('given another subject with the same recipient, then it is left alone', async () => {
    const mailing = ledger.mailing({ dueAt: later });
    const one = await ledger.plan([mailing]);
    const other = await ledger.plan([mailing]);
    await ledger.plan([], one);

    expect([await ledger.states(one), await ledger.states(other)]).toEqual([
      { superseded: 1 },
      { pending: 1 },
    ]);
  });

  it('given a new revision of a mail, then it is another mail', async () => {
    const mailing = ledger.mailing({ dueAt: later });
    const subject = await ledger.plan([mailing]);
    await ledger.plan([{ ...mailing, revision: 1 }], subject);
    const rows = await ledger.rows(subject);

    expect(rows.map(({ revision, state }) => `${revision} ${state}`).sort()).toEqual([
      '0 superseded',
      '1 pending',
    ]);
    expect(new Set(rows.map(({ dedupeHash }) => dedupeHash)).size).toBe(2);
  });

  it('given another time, then a mail that lies ahead moves to it', async () => {
    const mailing = ledger.mailing({ dueAt: later });
    const subject = await ledger.plan([mailing]);
    await ledger.plan([{ ...mailing, dueAt: latest }], subject);

    expect(await ledger.row(subject)).toMatchObject({ dueAt: latest, attemptAt: latest });
  });

  it('given a mail that is due already, then no later time takes it back, but a wait between attempts stays', async () => {
    const mailing = ledger.mailing();
    const subject = await ledger.plan([mailing]);
    ledger.sink.programme.behave('defer-first-try');
    await ledger.send();
    const deferred = await ledger.row(subject);
    await ledger.plan([{ ...mailing, dueAt: later }], subject);

    expect(deferred.attemptAt > deferred.dueAt).toBe(true);
    expect(await ledger.row(subject)).toEqual(deferred);
  });

  it('given a mail that a person has moved, then it stays where it was put', async () => {
    const mailing = ledger.mailing({ dueAt: later });
    const subject = await ledger.plan([mailing]);
    await change(subject, { action: 'set-due', dueAt: '2027-03-19T09:30:00Z' });
    await ledger.plan([{ ...mailing, dueAt: latest }], subject);

    expect(await ledger.row(subject)).toMatchObject({
      state: 'pending',
      dueAt: new Date('2027-03-19T09:30:00Z'),
    });
  });

  it('given a mail that a person has stopped, then no planning brings it back', async () => {
    const mailing = ledger.mailing();
    const subject = await ledger.plan([mailing]);
    await change(subject, { action: 'stop' });
    await ledger.plan([mailing], subject);
    await ledger.plan([{ ...mailing, dueAt: latest }], subject);
    await ledger.send();

    expect(await ledger.row(subject)).toMatchObject({ state: 'superseded', outcome: { reason: 'stopped' } });
    expect(ledger.sink.received).toHaveLength(0);
  });

  it.each(['sent', 'failed'] as const)(
    'given a mail that is %s, then planning does not touch it',
    async (state) => {
      const mailing = ledger.mailing();
      if (state === 'failed')
        ledger.sink.programme.refuseRecipient(addressOf(mailing.recipient.id), 550, 'no');
      const subject = await ledger.plan([mailing]);
      await ledger.send();
      const settled = await ledger.row(subject);
      await ledger.plan([{ ...mailing, dueAt: latest }], subject);
      await ledger.plan([], subject);

      expect(settled.state).toBe(state);
      expect(await ledger.row(subject)).toEqual(settled);
    },
  );
});
