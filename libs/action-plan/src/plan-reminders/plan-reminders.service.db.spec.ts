import { AccountService, ChangeCalendarService } from '@samsyn/access';
import { AppointService, BodyFollowers } from '@samsyn/bodies';
import {
  type ActionView,
  appointmentSchema,
  createCalendarPeriodSchema,
  handOverActionSchema,
} from '@samsyn/contract';
import { ContactFollowers } from '@samsyn/organisations';
import { RunTasksService } from '@samsyn/tasks';
import { buildContact, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { HandOverActionService } from '../hand-over-action/hand-over-action.service';

/** The routine of scenario 9 is due on 22 March, and it is 8 March. */
const dueOn = '2027-03-22';

describe('the reminders of actions', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    await plans.context.within(plans.caller, (tx) =>
      plans.context
        .get(AccountService)
        .setMembership(tx, { accountId: plans.caller.accountId, roles: ['coordinator'] }),
    );
    action = await plans.create({ dueOn });
  });
  afterAll(() => plans.stop());

  const mails = async () => (await plans.planned(action)).map(({ mail }) => mail);
  const people = async () => (await plans.planned(action)).map(({ person }) => person);
  const coordinator = () => `account:${plans.caller.accountId}`;
  const [holder, deputy] = [
    () => `contact:${plans.group.seats[0]?.contactId}`,
    () => `contact:${plans.group.seats[0]?.deputyId}`,
  ];
  const appoint = async (values: object) =>
    valueOf(
      await plans.context
        .get(AppointService)
        .appoint(
          plans.caller,
          { bodyId: plans.group.bodyId, seatId: plans.seatId(0) },
          appointmentSchema.parse({ capacity: 'holder', contactId: null, ...values }),
        ),
    );

  /** Who is to be told of what they take over, and when. */
  const takingOver = () =>
    plans.context.within(plans.caller, (tx) =>
      tx.query(`SELECT person_key AS person, due_at AS "dueAt" FROM mailing
        WHERE kind = 'action-plan.taken-over' AND state = 'pending'`),
    );

  it('given an action is made, then its reminders are in the ledger with it', async () => {
    expect(await plans.planned(action)).toEqual([
      { mail: 'due seat 2027-03-08 07:00', person: holder() },
      { mail: 'overdue seat 2027-03-23 07:00', person: holder() },
      { mail: 'overdue-coordinator account 2027-04-07 06:00', person: coordinator() },
      { mail: 'overdue-deputy seat 2027-04-07 06:00', person: deputy() },
    ]);
  });

  it('given a line in the minute in which the reminder is due, then it does not leave; and what is overdue stays', async () => {
    await plans.log(action, { text: 'Utkast klart.' });
    expect(await mails()).toEqual([
      'overdue seat 2027-03-23 07:00',
      'overdue-coordinator account 2027-04-07 06:00',
      'overdue-deputy seat 2027-04-07 06:00',
    ]);
  });

  it('given another last day, then everything is planned for that; and done or stopped, then nothing is', async () => {
    const { action: later } = await plans.log(action, { dueOn: '2027-09-30' });
    expect(await mails()).toEqual([
      'due seat 2027-09-16 06:00',
      'overdue seat 2027-10-01 06:00',
      'overdue-coordinator account 2027-10-14 06:00',
      'overdue-deputy seat 2027-10-14 06:00',
    ]);
    const { action: done } = await plans.log(later, { status: 'done' });
    expect(await mails()).toEqual([]);
    await plans.log(done, { status: 'ongoing' });
    expect(await mails()).toHaveLength(4);
  });

  it('given a seat’s only action, then its quarter is summed up while that is open and the seat’s', async () => {
    const summed = () =>
      plans.context.within(plans.caller, async (tx) => {
        const rows = await tx.query<{ seatId: string }>(
          `SELECT subject_id AS "seatId" FROM mailing WHERE kind = 'action-plan.standing' AND state = 'pending'`,
        );
        return rows.map(({ seatId }) => [0, 1, 2].find((position) => plans.seatId(position) === seatId));
      });
    expect(await summed()).toEqual([0]);
    const { action: moved } = await plans.log(action, { dueOn: '2027-09-30' });
    const { action: done } = await plans.log(moved, { status: 'done' });
    expect(await summed()).toEqual([]);
    const { action: again } = await plans.log(done, { status: 'ongoing' });
    expect(await summed()).toEqual([0]);
    const handover = handOverActionSchema.parse({ version: again.version, seatId: plans.seatId(1) });
    valueOf(await plans.context.get(HandOverActionService).handOver(plans.caller, action.id, handover));
    expect(await summed()).toEqual([1]);
  });

  it('given the seat is handed over, then the reminders to come are the successor’s, and the deputy’s stay theirs', async () => {
    const organisationId = plans.group.seats[0]?.organisationId ?? '';
    const successor = await plans.context.within(plans.caller, (tx) => buildContact(tx, { organisationId }));
    await appoint({ contactId: successor, from: '2027-03-15' });
    expect(await people()).toEqual([holder(), `contact:${successor}`, coordinator(), deputy()]);
    expect(await takingOver()).toEqual([
      { person: `contact:${successor}`, dueAt: new Date('2027-03-15T07:00Z') },
    ]);
    await appoint({ contactId: plans.group.seats[0]?.contactId, from: '2027-03-15' });
    expect(await takingOver()).toEqual([]);
  });

  it('given the seat falls vacant, then its deputy is asked, and without one who coordinates; and told who has it again', async () => {
    await appoint({});
    expect(await people()).toEqual([deputy(), deputy(), coordinator(), deputy()]);
    await appoint({ capacity: 'deputy' });
    expect(await mails()).toEqual([
      'due account 2027-03-08 07:00',
      'overdue account 2027-03-23 07:00',
      'overdue-coordinator account 2027-04-07 06:00',
    ]);
    await appoint({ contactId: plans.group.seats[0]?.contactId });
    expect(await people()).toEqual([holder(), holder(), coordinator()]);
  });

  it('given the seat is abolished, or its holder’s contact ends, then it is the same', async () => {
    const other = await plans.create({ dueOn, seatId: plans.seatId(1) });
    const seat = plans.group.seats[1];
    await plans.context.within(plans.caller, (tx) =>
      plans.context.get(ContactFollowers).ended(tx, seat?.contactId ?? ''),
    );
    expect((await plans.planned(other)).map(({ person }) => person)).toEqual(Array(3).fill(coordinator()));

    await plans.context.within(plans.caller, async (tx) => {
      const seatId = plans.seatId(0);
      await tx.query('UPDATE seat SET ended_at = $2 WHERE id = $1', [seatId, plans.context.clock.now()]);
      await plans.context.get(BodyFollowers).seatHandedOver(tx, seatId);
    });
    expect(await people()).toEqual(Array(3).fill(coordinator()));
  });

  it('given a day off more, then a task plans them anew', async () => {
    const period = createCalendarPeriodSchema.parse({
      kind: 'day-off',
      name: 'Klämdag',
      when: { recurs: 'once', from: '2027-03-23', to: '2027-03-23' },
    });
    const { tasks } = valueOf(await plans.context.get(ChangeCalendarService).create(plans.caller, period));
    expect(tasks).toHaveLength(1);
    await plans.context.get(RunTasksService).run();
    expect(await mails()).toContain('overdue seat 2027-03-24 07:00');
  });
});
