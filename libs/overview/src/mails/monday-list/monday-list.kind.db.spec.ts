import { randomUUID } from 'node:crypto';
import { AccountService } from '@samsyn/access';
import type { Role } from '@samsyn/contract';
import { DispatchService } from '@samsyn/mailings';
import { SmtpSink } from '@samsyn/testing';
import { OverviewContext } from '../../overview-context.builder';
import { WatchOverviewService } from '../../watch-overview/watch-overview.service';

const at = (instant: string) => new Date(instant);

describe('the Monday list of what needs someone', () => {
  let overview: OverviewContext;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await new SmtpSink().start();
    overview = await OverviewContext.start({ SMTP_URL: sink.url });
  });
  beforeEach(async () => {
    sink.clear();
    await overview.begin();
  });
  afterAll(async () => {
    await overview.stop();
    await sink.stop();
  });

  const plan = () => overview.context.get(WatchOverviewService).plan();
  const join = (role: Role) =>
    overview.context.within(overview.caller, (tx) =>
      overview.context
        .get(AccountService)
        .setMembership(tx, { accountId: overview.caller.accountId, roles: [role] }),
    );
  const lists = () =>
    overview.context.within(overview.caller, async (tx) => {
      const rows = await tx.query<{ state: string; dueAt: Date }>(
        `SELECT state, due_at AS "dueAt" FROM mailing WHERE kind = 'overview.monday-list' ORDER BY due_at, state`,
      );
      return rows.map(({ state, dueAt }) => `${state} ${dueAt.toISOString().slice(0, 16)}`);
    });
  /** Sends what is due then, and returns the subjects that this municipality's coordinator got. */
  const sendAt = async (instant: string) => {
    overview.context.clock.setTo(at(instant));
    const before = sink.received.length;
    await overview.context.get(DispatchService).drain(overview.caller.scope);
    return sink.received.slice(before).map(({ subject }) => subject);
  };
  /** A meeting that is over that day. */
  const passed = (day = '2027-03-12') =>
    overview.meeting({ starts_at: at(`${day}T08:00:00Z`), ends_at: at(`${day}T09:00:00Z`) });

  it('given somebody who coordinates, when it is looked twice, then one list is planned, for Monday at eight', async () => {
    await join('coordinator');
    await plan();
    await plan();

    expect(await lists()).toEqual(['pending 2027-03-15T07:00']);
  });

  it('given a backup beside a coordinator, then only the coordinator has one; without a coordinator the backup does', async () => {
    await join('coordinator');
    const created = await overview.context.get(AccountService).create({
      email: `${randomUUID()}@exempelkommun.example`,
      name: 'Robin Exempel',
      password: 'fyra gula cyklar i regn',
    });
    if (!created.ok) throw new Error(created.error.code);
    await overview.context.within(overview.caller, (tx) =>
      overview.context
        .get(AccountService)
        .setMembership(tx, { accountId: created.value.id, roles: ['backup-coordinator'] }),
    );
    await plan();
    expect(await lists()).toEqual(['pending 2027-03-15T07:00']);

    await overview.context.get(AccountService).end(overview.caller.accountId);
    await plan();
    expect(await lists()).toEqual(['pending 2027-03-15T07:00', 'superseded 2027-03-15T07:00']);
  });

  it.each(['member', 'secretary'] as const)('given a %s, then there is none', async (role) => {
    await join(role);
    await plan();

    expect(await lists()).toEqual([]);
  });

  it('given something that needs them on Monday, then it is told, and the next list is planned', async () => {
    await join('coordinator');
    await plan();
    await passed();

    expect(await sendAt('2027-03-15T06:59:00Z')).toEqual([]);
    expect(await sendAt('2027-03-15T07:00:00Z')).toEqual(['En sak behöver dig']);
    expect(await lists()).toEqual(['sent 2027-03-15T07:00', 'pending 2027-03-22T07:00']);
    await plan();
    expect(await lists()).toHaveLength(2);
    // nobody is warned of what waits meanwhile
    await overview.context.within(overview.caller, (tx) =>
      tx.query('UPDATE municipality SET escalate_after_days = 10 WHERE id = $1', [tx.scope.municipalityId]),
    );
    await passed('2027-03-19');
    expect(await sendAt('2027-03-22T07:00:00Z')).toContain('2 saker behöver dig');
    const text = (await sink.messages()).at(-1)?.text.replaceAll('\u00a0', ' ') ?? '';
    expect(text).toContain('Det som har tillkommit sedan listan 15 mars är märkt Nytt.');
    expect(text.match(/Nytt: /g)).toHaveLength(1);
  });

  it('given an agenda that leaves untouched before the next list, then this one tells of it, and the overview does not yet', async () => {
    await join('coordinator');
    await plan();
    const agenda = async (starts: string, leaves: string) => {
      const meeting = await overview.meeting({ starts_at: at(starts), ends_at: at('2027-04-30T08:00:00Z') });
      const mail = { subject_type: 'meeting', subject_id: meeting, kind: 'meetings.documents' };
      await overview.mail({
        ...mail,
        due_at: at(leaves),
        attempt_at: at(leaves),
        created_at: at('2027-03-01'),
      });
    };
    await agenda('2027-03-25T12:00:00Z', '2027-03-18T07:00:00Z');
    await agenda('2027-03-31T12:00:00Z', '2027-03-24T07:00:00Z');
    overview.context.clock.setTo(at('2027-03-15T06:59:00Z'));
    expect(await overview.codes()).toEqual([]);

    expect(await sendAt('2027-03-15T07:00:00Z')).toEqual(['En sak behöver dig']);
  });

  it('given weeks in which nothing does, then none comes, until one in which something does', async () => {
    await join('coordinator');
    await plan();

    expect(await sendAt('2027-03-15T07:00:00Z')).toEqual([]);
    expect(await lists()).toEqual(['pending 2027-03-22T07:00']);
    await plan();
    expect(await sendAt('2027-03-22T07:00:00Z')).toEqual([]);
    expect(await lists()).toEqual(['pending 2027-03-30T06:00']);
    await passed('2027-03-29');
    expect(await sendAt('2027-03-30T06:00:00Z')).toEqual(['En sak behöver dig']);
  });

  it('given a list that is late, when nothing else needs anyone, then it is not sent for its own sake', async () => {
    await join('coordinator');
    await plan();

    expect(await sendAt('2027-03-15T07:30:00Z')).toEqual([]);
    expect(await lists()).toEqual(['pending 2027-03-22T07:00']);
  });

  it('given a Monday that a worker slept through, then that list has expired, is no matter itself, and the next follows', async () => {
    await join('coordinator');
    await plan();

    expect(await sendAt('2027-03-16T07:00:00Z')).toEqual([]);
    expect(await lists()).toEqual(['expired 2027-03-15T07:00', 'pending 2027-03-22T07:00']);
    expect(await overview.codes()).toEqual([]);
  });

  it('given they coordinate no more, then it is not sent', async () => {
    await join('coordinator');
    await plan();
    await passed();
    await join('secretary');

    expect(await sendAt('2027-03-15T07:00:00Z')).toEqual([]);
    expect(await lists()).toEqual(['superseded 2027-03-15T07:00']);
  });

  it('given an account that has ended, then nothing is planned for it', async () => {
    await join('coordinator');
    await overview.context.get(AccountService).end(overview.caller.accountId);
    await plan();

    expect(await lists()).toEqual([]);
  });

  it('given a list ahead, when the overview is asked for, then that is not the next mail', async () => {
    await join('coordinator');
    await plan();

    expect((await overview.read()).nextMail).toBeNull();
  });

  it('given two municipalities, then each coordinator is told of their own', async () => {
    await join('coordinator');
    await passed();
    await overview.begin();
    await join('coordinator');
    await plan();

    expect(await sendAt('2027-03-15T07:00:00Z')).toEqual([]);
    expect(await lists()).toEqual(['pending 2027-03-22T07:00']);
  });
});
