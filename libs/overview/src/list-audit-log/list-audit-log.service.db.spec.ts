import { randomUUID } from 'node:crypto';
import { type AuditAction, civilDate, type ListAuditLog, readCursor } from '@samsyn/contract';
import { type Actor, type AuditDetail, appendAudit } from '@samsyn/platform';
import { insertedRow } from '@samsyn/testing';
import { minutesOn, OverviewContext } from '../overview-context.builder';
import { type AuditFilter, AuditLogRepository } from './audit-log.repository';
import { ListAuditLogService } from './list-audit-log.service';
import { NamedActorRepository } from './named-actor.repository';

const DAY = 24 * 60;

describe('the audit log as people read it', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(async () => {
    await overview.begin();
    await overview.context.within(overview.caller, async (tx) => {
      planId = await insertedRow(tx, 'plan', {
        body_id: overview.council.bodyId,
        kind: 'violent-extremism',
        title: 'Planen',
      });
      unitId = await insertedRow(tx, 'first_line_unit', { name: 'Skolorna', seat_id: seat().seatId });
      const given = { purpose: 'example.link', subject_type: 'example', subject_id: nobody };
      const holder = { holder_type: 'contact', holder_id: seat().contactId, seat_id: seat().seatId };
      const linkId = await insertedRow(tx, 'personal_link', { ...given, ...holder });
      byLink = { accountId: null, label: `link:${linkId}` };
    });
  });
  afterAll(() => overview.stop());

  const list = (query: Partial<ListAuditLog> = {}, by = overview.caller) =>
    overview.context.get(ListAuditLogService).list(by, { limit: 50, ...query });
  /** What somebody has done, minutes after eight. */
  const done = (
    action: AuditAction,
    [subjectType, subjectId]: readonly [string, string],
    {
      by = overview.caller,
      minutes = 0,
      detail = {},
    }: { by?: Actor; minutes?: number; detail?: AuditDetail } = {},
  ) =>
    overview.context.within(overview.caller, async (tx) =>
      appendAudit(tx, by, minutesOn(minutes), { action, subjectType, subjectId, detail }),
    );
  const seat = (number = 0) => {
    const found = overview.council.seats[number];
    if (!found) throw new Error('No seat');
    return found;
  };
  const nobody = randomUUID();
  let planId: string;
  let unitId: string;
  /** By the link of the first seat. */
  let byLink: Actor;

  it('given an action that was handed over and logged by link, then it is told by its title, to which seat, and by which', async () => {
    const { seatId } = seat(1);
    const actionId = await overview.context.within(overview.caller, async (tx) => {
      const goalId = await insertedRow(tx, 'goal', { plan_id: planId });
      const values = { title: 'Demokratidialog', prevention_level: 'universal', due_on: '2027-11-30' };
      return insertedRow(tx, 'action', { goal_id: goalId, seat_id: seatId, ...values });
    });
    await done('action.handed-over', ['action', actionId], { detail: { toSeatId: seatId } });

    await done('action.logged', ['action', actionId], { by: byLink, detail: { source: 'link' } });

    expect((await list({ what: 'action-plan' })).items).toMatchObject([
      {
        action: 'action.logged',
        by: { as: 'link', name: expect.stringContaining('Plats 0') },
        about: { type: 'action', id: actionId, name: 'Demokratidialog' },
        whom: null,
      },
      {
        action: 'action.handed-over',
        about: { type: 'action', id: actionId, name: 'Demokratidialog' },
        whom: expect.stringContaining('Plats 1'),
      },
    ]);
  });

  it('given a meeting that was moved, then who, what, from when and to when, with today’s name', async () => {
    const id = await overview.meeting();
    const detail = { from: new Date('2027-04-21T11:00:00Z'), to: new Date('2027-04-28T11:00:00Z') };
    await done('meeting.rescheduled', ['meeting', id], { detail });
    await overview.change(`UPDATE meeting SET title = 'Rådet i vår' WHERE id = $1`, id);

    expect((await list()).items).toEqual([
      {
        seq: 1,
        at: minutesOn(0).toISOString(),
        action: 'meeting.rescheduled',
        by: { as: 'account', accountId: overview.caller.accountId, name: expect.any(String) },
        about: { type: 'meeting', id, name: 'Rådet i vår', organisationId: null },
        whom: null,
        detail: {
          fields: [],
          from: '2027-04-21T11:00:00.000Z',
          to: '2027-04-28T11:00:00.000Z',
          roles: [],
          answer: null,
          count: null,
          time: null,
          kind: null,
        },
      },
    ]);
  });

  it('given what partners do by their links, then it is told by the seat, and what the program’s keeper does as theirs', async () => {
    const id = await overview.meeting();
    const participantId = await overview.takesPart(id, seat().seatId);
    await done('reply.given', ['meeting', id], { by: byLink, detail: { participantId, answer: 'declined' } });
    await done('municipality.created', ['municipality', overview.caller.scope.municipalityId], {
      by: { accountId: null, label: 'administration' },
    });
    const [made, replied] = (await list()).items;

    expect(replied).toMatchObject({
      by: { as: 'link', accountId: null, name: expect.stringContaining('Plats 0') },
      about: { type: 'meeting', id },
      detail: { answer: 'declined' },
    });
    expect(made).toMatchObject({
      by: { as: 'operations', accountId: null, name: null },
      about: { type: 'municipality', name: null },
    });
  });

  it('given an accepted invitation, then it is told by whoever accepted it', async () => {
    const { accountId } = overview.caller;
    await done('invitation.accepted', ['invitation', nobody], { by: byLink, detail: { account: accountId } });
    expect((await list()).items).toMatchObject([{ by: { as: 'account', accountId } }]);
    await overview.change(`UPDATE account SET name = 'Alva Exempel' WHERE id = $1`, accountId);
    expect((await list({ who: 'alva' })).items).toHaveLength(1);
  });

  it('given a contact that is a function alone, then it is called by its role, whoever was appointed', async () => {
    const { seatId, contactId, organisationId } = seat();
    await overview.change('UPDATE contact SET function_only = true WHERE id = $1', contactId);
    await done('contact.updated', ['contact', contactId], { detail: { fields: ['functionOnly'] } });
    await done('seat.appointed', ['seat', seatId], { detail: { capacity: 'holder', contactId } });
    const [appointed, updated] = (await list()).items;

    expect(updated?.about).toMatchObject({ type: 'contact', id: contactId, organisationId });
    expect(updated?.about.name).toBe(appointed?.whom);
    expect([updated?.about.name, appointed?.whom].join()).not.toContain('Exempel 0');
    expect(appointed).toMatchObject({
      about: { type: 'seat', id: seatId, name: expect.stringContaining('Plats 0') },
      detail: { kind: 'holder' },
    });
  });

  it('given a mail that was stopped, then it is about its meeting, with its kind and whom it was for', async () => {
    const meetingId = await overview.meeting();
    const mailing = await overview.mail({
      subject_type: 'meeting',
      subject_id: meetingId,
      kind: 'meetings.notice',
      person_key: `contact:${seat().contactId}`,
    });
    await done('mailing.stop', ['mailing', mailing], { detail: { dueAt: minutesOn(5) } });

    expect((await list()).items).toMatchObject([
      { about: { type: 'meeting', id: meetingId }, whom: 'Exempel 0', detail: { kind: 'meetings.notice' } },
    ]);
  });

  it.each([
    ['body.updated', 'body', () => overview.council.bodyId],
    ['organisation.updated', 'organisation', () => seat().organisationId],
    ['member.updated', 'account', () => overview.caller.accountId],
    ['plan-version.adopted', 'plan', () => planId],
    ['first-line-unit.created', 'first-line-unit', () => unitId],
  ] as const)('given %s, then the thing is called by its name', async (action, type, id) => {
    await done(action, [type, id()]);
    expect((await list()).items[0]?.about).toEqual({
      type,
      id: id(),
      name: expect.stringMatching(/\S/),
      organisationId: null,
    });
  });

  it('given a half-year that was waived, then it is about its council', async () => {
    await done('half-year.waived', ['half-year-waiver', nobody], {
      detail: { bodyId: overview.council.bodyId, halfYear: '2027-1' },
    });
    expect((await list()).items[0]).toMatchObject({
      about: { type: 'body', id: overview.council.bodyId },
      detail: { time: '2027-1' },
    });
  });

  it('given who, what and when, then only what all of them name is shown', async () => {
    const id = await overview.meeting();
    const participantId = await overview.takesPart(id, seat().seatId);
    const colleague = await overview.context.coordinator();
    await overview.change(
      `UPDATE account SET name = 'Alva Exempel' WHERE id = $1`,
      overview.caller.accountId,
    );
    await overview.change(`UPDATE account SET name = 'Bo Exempel' WHERE id = $1`, colleague.accountId);
    await done('meeting.updated', ['meeting', id], { minutes: -DAY });
    await done('body.updated', ['body', overview.council.bodyId], { by: colleague });
    await done('reply.given', ['meeting', id], { by: byLink, detail: { participantId }, minutes: 16 * 60 });
    const actions = async (query: Partial<ListAuditLog>) =>
      (await list(query)).items.map(({ action }) => action);
    const [today, yesterday] = [civilDate('2027-03-10'), civilDate('2027-03-09')];

    expect(await actions({ who: 'ALVA' })).toEqual(['meeting.updated']);
    expect(await actions({ who: 'o exempel' })).toEqual(['body.updated']);
    expect(await actions({ who: 'plats 0' })).toEqual(['reply.given']);
    expect(await actions({ who: '%' })).toEqual([]);
    expect(await actions({ what: 'meetings' })).toEqual(['reply.given', 'meeting.updated']);
    expect(await actions({ what: 'meetings', who: 'bo' })).toEqual([]);
    // midnight is the municipality's: 8 o'clock and sixteen hours is the day after
    expect(await actions({ from: today, until: today })).toEqual(['body.updated']);
    expect(await actions({ until: yesterday })).toEqual(['meeting.updated']);
    expect(await actions({ from: today })).toEqual(['reply.given', 'body.updated']);
  });

  it('given thousands of changes by others, then those by somebody, of a kind and of a day are found without reading them', async () => {
    const colleague = await overview.context.coordinator();
    await overview.change(
      `UPDATE account SET name = 'Alva Exempel' WHERE id = $1`,
      overview.caller.accountId,
    );
    await done('body.updated', ['body', overview.council.bodyId], { minutes: -2 * DAY });
    await done('reply.given', ['meeting', nobody], { by: byLink });
    await overview.change(
      `INSERT INTO audit_entry (municipality_id, seq, at, account_id, actor, action, subject_type, subject_id)
       SELECT $1, number, $2, $3::uuid, 'account:' || $3, 'settings.updated', 'municipality', $1
         FROM generate_series(3, 5000) AS number`,
      overview.caller.scope.municipalityId,
      minutesOn(0),
      colleague.accountId,
    );
    await overview.analyse();
    const all = { limit: 50, who: undefined, actions: undefined, from: undefined, before: undefined };

    const read = await overview.rowsRead('audit_entry', async (tx) => {
      const found = async (filter: Partial<AuditFilter>) =>
        (await overview.context.get(AuditLogRepository).list(tx, { ...all, ...filter })).items.map(
          ({ action }) => action,
        );
      const who = (name: string) => overview.context.get(NamedActorRepository).find(tx, name);

      expect(await found({ who: await who('alva') })).toEqual(['body.updated']);
      expect(await found({ who: await who('plats 0') })).toEqual(['reply.given']);
      expect(await found({ who: await who('ingen') })).toEqual([]);
      expect(await found({ actions: ['body.updated'] })).toEqual(['body.updated']);
      expect(await found({ before: minutesOn(-DAY) })).toEqual(['body.updated']);
    });
    expect(read).toBeLessThan(20);
  });

  it('given more than a page, then the newest come first, and the next page goes on where it ended', async () => {
    for (let each = 0; each < 11; each += 1)
      await done('settings.updated', ['municipality', nobody], { minutes: each });
    const first = await list({ limit: 8 });
    const rest = await list({ limit: 8, cursor: readCursor(first.next ?? '') });

    expect(first.items.map(({ seq }) => seq)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
    expect(rest.items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(rest.next).toBeNull();
  });

  it('given another municipality, then nothing of it is told', async () => {
    await done('settings.updated', ['municipality', nobody]);
    expect((await list({}, await overview.context.coordinator())).items).toEqual([]);
  });
});
