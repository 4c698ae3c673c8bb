import { type OpenedPersonalLink, PersonalLinks } from '@samsyn/access';
import { AppointService } from '@samsyn/bodies';
import { type ActionView, appointmentSchema, civilDate } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { logLinkHolder } from '../log-links.rules';
import type { LinkedActions } from './linked-actions';
import type { FilledLogForm } from './log-form.schema';
import { LogByLinkService } from './log-by-link.service';
import { LogLink } from './log-link';

describe('an action that is logged by a personal link', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create({ startsOn: '2026-09-22', indicator: { name: 'antal klasser', target: 8 } });
  });
  afterAll(() => plans.stop());

  const service = () => plans.context.get(LogByLinkService);
  const open = async (position = 0, as: 'contactId' | 'deputyId' = 'contactId') => {
    const seat = plans.group.seats[position];
    const holder = logLinkHolder(plans.seatId(position), seat?.[as] ?? '');
    const links = plans.context.get(PersonalLinks);
    const token = await plans.context.within(plans.caller, (tx) => links.tokenFor(tx, holder));
    return links.open(plans.context.get(LogLink), token ?? '');
  };
  const log = async (opened: OpenedPersonalLink<LinkedActions>, values: Partial<FilledLogForm>) => {
    const logged = await service().log(opened, action.id, {
      version: action.version,
      how: 'ongoing',
      ...values,
    });
    return logged.ok ? logged.value : logged.error;
  };

  it('given the holder, or the deputy, then the open actions of their seats, the soonest due first, and nobody else’s', async () => {
    const later = await plans.create({ dueOn: '2027-09-30' });
    await plans.create({ seatId: plans.seatId(1) });
    await plans.log(await plans.create({ dueOn: '2027-01-01' }), { status: 'done' });

    for (const as of ['contactId', 'deputyId'] as const) {
      const { shown } = valueOf(await open(0, as));
      expect(shown.actions.map(({ id, overdueDays }) => [id, overdueDays])).toEqual([
        [action.id, 14],
        [later.id, null],
      ]);
    }
  });

  it('given several that are due on the same day, then they stand by title, so that the page is the same each time', async () => {
    const titles = [
      'Gemensam lägesbild',
      'Dialog i skolorna',
      'Föräldrastöd',
      'Rutin för hänvisning',
      'Brottsofferjour',
    ];
    for (const title of titles) await plans.create({ title, dueOn: '2027-09-30' });

    const { shown } = valueOf(await open());
    expect(shown.actions.slice(1).map(({ title }) => title)).toEqual(titles.toSorted());
  });

  it('given the deputy of a seat, then whether somebody has it besides them is known', async () => {
    const asDeputy = async () => valueOf(await open(0, 'deputyId')).shown.actions;
    expect(await asDeputy()).toMatchObject([{ capacity: 'deputy', isVacant: false }]);
    const vacated = appointmentSchema.parse({ capacity: 'holder', contactId: null });
    const which = { bodyId: plans.group.bodyId, seatId: plans.seatId(0) };
    valueOf(await plans.context.get(AppointService).appoint(plans.caller, which, vacated));
    expect(await asDeputy()).toMatchObject([{ capacity: 'deputy', isVacant: true }]);
  });

  it('given a line by somebody else, then only that there is one; the reader’s own is shown', async () => {
    await plans.log(action, { text: 'Samordnarens rad.' });
    const [before] = valueOf(await open()).shown.actions;
    expect(before).toMatchObject({ own: null, lastLoggedAt: expect.any(Date) as Date });
    expect(await log(valueOf(await open()), { version: 2, text: 'Min rad.', reading: 6 })).toBe('saved');
    const [after] = valueOf(await open()).shown.actions;
    expect(after?.own).toMatchObject({ text: 'Min rad.', status: 'ongoing', reading: 6 });
  });

  it('given the same form again, then it is saved once; and another’s change since is told', async () => {
    const opened = valueOf(await open());
    const form = { how: 'more-time', dueOn: civilDate('2027-03-31'), text: 'Väntar.' } as const;
    expect([await log(opened, form), await log(opened, form)]).toEqual(['saved', 'saved']);
    expect(await plans.entries(action)).toHaveLength(1);
    expect(await plans.context.lastAudited(plans.caller)).toMatchObject({
      action: 'action.logged',
      actor: `link:${opened.link.id}`,
      subject: ['action', action.id],
    });
    expect(await log(opened, { how: 'done' })).toBe('action.changed');
  });

  it('given a day that says nothing or lies before the first, then that is told, and nothing is saved', async () => {
    const opened = valueOf(await open());
    const day = (text: string) => log(opened, { how: 'more-time', dueOn: civilDate(text) });
    expect(await day('2026-09-01')).toBe('action.due-before-start');
    expect(await day('2027-02-22')).toBe('action.nothing-logged');
    expect(await plans.entries(action)).toEqual([]);
  });

  it('given half of what is counted whole, then that is told, and nothing is saved', async () => {
    const indicator = { name: 'antal klasser', wholeNumbers: true };
    action = await plans.create({ startsOn: '2026-09-22', indicator });
    const opened = valueOf(await open());
    expect(await log(opened, { text: 'Snart klart.', reading: 7.5 })).toBe('reading.not-whole');
    expect(await plans.entries(action)).toEqual([]);
    expect(await log(opened, { text: 'Snart klart.', reading: 7 })).toBe('saved');
  });

  it('given somebody whose seat it is not, or a plan that holds no more, then it is gone', async () => {
    const other = valueOf(await open(1));
    expect(await log(other, { text: 'Inte min.' })).toBe('action.gone');
    expect(await service().one(other.scope, other.shown, action.id)).toBeUndefined();

    const opened = valueOf(await open());
    await plans.adopt([plans.goalId(1)]);
    expect(await log(opened, { text: 'För sent.' })).toBe('action.gone');
    expect(valueOf(await open()).shown.actions).toEqual([]);
  });

  it('given the seat is handed over while the page is open, then nothing is saved, and the link is dead', async () => {
    const opened = valueOf(await open());
    const vacated = appointmentSchema.parse({ capacity: 'holder', contactId: null });
    const which = { bodyId: plans.group.bodyId, seatId: plans.seatId(0) };
    valueOf(await plans.context.get(AppointService).appoint(plans.caller, which, vacated));

    expect(await log(opened, { text: 'För sent.' })).toBe('action.gone');
    expect(await open()).toMatchObject({ ok: false });
  });

  it('given an assistant who writes, then för the holder, av the assistant', async () => {
    await log(valueOf(await open()), {
      how: 'stopped',
      reason: 'Ingår i en annan.',
      writtenBy: 'Kim Exempel',
    });
    const [entry] = await plans.entries(action);
    expect(entry).toMatchObject({
      authorName: 'Kim Exempel',
      onBehalfOf: 'Exempel 0',
      stoppedReason: 'Ingår i en annan.',
      source: 'link',
    });
  });
});
