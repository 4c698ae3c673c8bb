import { createCalendarPeriodSchema, listCalendar, updateCalendarPeriodSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { ChangeCalendarService } from './change-calendar.service';
import { MunicipalityCalendarRepository } from './municipality-calendar.repository';
import { MunicipalityFollowers } from './municipality-followers';
import { ReadSettingsService } from './read-settings.service';

const once = (from: string, to = from) => ({ recurs: 'once', from, to });
const yearly = (from: string, to: string) => ({ recurs: 'yearly', from, to });
const squeezeDay = { kind: 'day-off', name: 'Klämdag', when: once('2027-05-07') };

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('the calendar of a municipality', () => {
  let context: TestContext;
  let caller: Caller;
  /** What who follows saw at each change: whether 7 May is off, and how many quiet periods 2027 has. */
  const followed: [boolean, number][] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
    context.get(MunicipalityFollowers).register({
      calendarChanged: async (tx) => {
        const { daysOff, quietPeriods } = await calendar().dayCalendar(tx, 2027, 2027);
        followed.push([[...daysOff].some((day) => day === '2027-05-07'), quietPeriods.length]);
        return [TASK];
      },
    });
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    followed.length = 0;
  });
  afterAll(() => context.stop());

  const calendar = () => context.get(MunicipalityCalendarRepository);
  const changing = () => context.get(ChangeCalendarService);
  const create = (values: object, by = caller) =>
    changing().create(by, createCalendarPeriodSchema.parse(values));
  const update = (id: string, yours: object, by = caller) =>
    changing().update(by, id, updateCalendarPeriodSchema.parse(yours));
  const list = async (query: object = {}, by = caller) =>
    (await context.get(ReadSettingsService).listCalendar(by.scope, listCalendar.query.parse(query))).items;
  const dayCalendar = (from = 2027, to = from) =>
    context.within(caller, (tx) => calendar().dayCalendar(tx, from, to));

  it('given a new municipality, when its calendar is read, then July and Christmas are quiet and 08.00 is the time', async () => {
    const { quietPeriods, daysOff, zone, usualTime, leaveFrom, leaveUntil } = await dayCalendar();

    expect(quietPeriods).toEqual([
      { from: '2027-07-01', to: '2027-07-31' },
      { from: '2026-12-24', to: '2027-01-06' },
      { from: '2027-12-24', to: '2028-01-06' },
    ]);
    expect(daysOff.size).toBe(17);
    expect({ zone, usualTime, leaveFrom, leaveUntil }).toEqual({
      zone: 'Europe/Stockholm',
      usualTime: '08:00',
      leaveFrom: '07:00',
      leaveUntil: '18:00',
    });
  });

  it('given a day off, when it is added, then no mail leaves on it, who follows sees it, and the log has its kind', async () => {
    const period = valueOf(await create(squeezeDay));

    expect(period).toEqual({ ...squeezeDay, id: period.id, version: 1, tasks: [TASK] });
    expect([...(await dayCalendar()).daysOff]).toContain('2027-05-07');
    expect(followed).toEqual([[true, 3]]);
    expect(await context.audited(caller)).toEqual(['calendar-period.created']);
  });

  it('given a school break, when it is added, moved and removed, then nothing is planned anew', async () => {
    const { id, ...created } = valueOf(
      await create({ kind: 'school-break', name: 'Sportlov', when: once('2027-03-01', '2027-03-05') }),
    );
    const moved = valueOf(await update(id, { version: 1, when: once('2027-02-22', '2027-02-26') }));
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'calendar-period.updated',
      subject: ['calendar-period', id],
      detail: { version: 2, fields: ['when'] },
    });
    const removed = valueOf(await changing().remove(caller, id));
    expect(await context.lastAudited(caller)).toMatchObject({
      action: 'calendar-period.removed',
      subject: ['calendar-period', id],
      detail: { kind: 'school-break' },
    });

    expect([created, moved, removed].map(({ tasks }) => tasks)).toEqual([[], [], []]);
    expect(followed).toEqual([]);
    expect((await dayCalendar()).quietPeriods).toHaveLength(3);
  });

  it('given July, when it is shortened, renamed or made a school break, then the rest stays and who follows sees each', async () => {
    const [july] = await list({ limit: 1 });
    expect(july).toMatchObject({ name: 'july', when: yearly('07-01', '07-31') });
    const id = july?.id ?? '';

    const shorter = valueOf(await update(id, { version: 1, when: yearly('07-05', '07-30') }));
    expect(shorter).toEqual({ ...july, when: yearly('07-05', '07-30'), version: 2, tasks: [TASK] });
    expect(valueOf(await update(id, { version: 2, name: 'Industrisemester' })).when).toEqual(shorter.when);
    valueOf(await update(id, { version: 3, kind: 'school-break' }));
    expect(followed.map(([, count]) => count)).toEqual([3, 3, 2]);
  });

  it('given a stale version, when a period is changed, then both versions are told', async () => {
    const { id } = valueOf(await create(squeezeDay));
    const { tasks: _tasks, ...current } = valueOf(await update(id, { version: 1, name: 'Först' }));

    expect(await update(id, { version: 1, name: 'Sedan' })).toMatchObject({
      ok: false,
      error: { code: 'calendar-period.changed', current, yours: { name: 'Sedan', version: 1 } },
    });
  });

  it('given periods that would close the calendar for half a year, when one is added or moved, then it is refused and nothing stays', async () => {
    const quiet = { kind: 'quiet-period', name: 'Länge' };
    valueOf(await create({ ...quiet, when: once('2027-08-01', '2027-11-08') }));
    const { id } = valueOf(await create({ ...quiet, when: once('2027-02-01', '2027-05-01') }));
    const before = await list();

    expect(codeOf(await create({ ...quiet, when: yearly('11-09', '12-23') }))).toBe('calendar.closed');
    expect(codeOf(await update(id, { version: 1, when: once('2027-11-09', '2028-01-30') }))).toBe(
      'calendar.closed',
    );
    expect(await list()).toEqual(before);
    expect(followed).toHaveLength(2);
  });

  it('given two at once, which together would close it, when both are added, then one is refused', async () => {
    const quiet = { kind: 'quiet-period', name: 'Länge' };
    const half = (from: string, to: string) => create({ ...quiet, when: once(from, to) });
    const codes = (
      await Promise.all([half('2027-02-01', '2027-05-11'), half('2027-05-12', '2027-08-10')])
    ).map(codeOf);

    expect(codes.toSorted()).toEqual(['calendar.closed', undefined]);
  });

  it('given another municipality’s period, when it is changed or removed, then there is none', async () => {
    const { id } = valueOf(await create(squeezeDay));
    const foreigner = await context.coordinator();

    expect(codeOf(await update(id, { version: 1, name: 'Vår' }, foreigner))).toBe('calendar-period.missing');
    expect(codeOf(await changing().remove(foreigner, id))).toBe('calendar-period.missing');
    expect(valueOf(await changing().remove(caller, id))).toEqual({ tasks: [TASK] });
    expect(codeOf(await changing().remove(caller, id))).toBe('calendar-period.missing');
    expect(followed).toEqual([
      [true, 3],
      [false, 3],
    ]);
  });

  it('given periods of all kinds, when they are listed, then the yearly come first, then by date, and by kind if asked', async () => {
    for (const when of [once('2028-02-28', '2028-03-03'), once('2027-03-01', '2027-03-05')]) {
      await create({ kind: 'school-break', name: 'Sportlov', when });
    }
    await create(squeezeDay);

    expect((await list()).map(({ when }) => when.from)).toEqual([
      '07-01',
      '12-24',
      '2027-03-01',
      '2027-05-07',
      '2028-02-28',
    ]);
    expect((await list({ kind: 'day-off' })).map(({ name }) => name)).toEqual(['Klämdag']);
    const page = await context
      .get(ReadSettingsService)
      .listCalendar(caller.scope, listCalendar.query.parse({ limit: 3 }));
    expect((await list({ cursor: page.next })).map(({ when }) => when.from)).toEqual([
      '2027-05-07',
      '2028-02-28',
    ]);
  });
});
