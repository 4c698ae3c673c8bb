import { type ActionView, createReadingSchema } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { ListReadingsService } from '../list-readings/list-readings.service';
import { CreateReadingService } from './create-reading.service';

describe('a reading of an indicator', () => {
  let plans: ActionPlanContext;
  let action: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    action = await plans.create({ indicator: { name: 'andel utbildade', unit: '%', target: 80 } });
  });
  afterAll(() => plans.stop());

  const ask = ({ id, version }: ActionView, values: object, by = plans.caller) =>
    plans.context.get(CreateReadingService).create(by, id, createReadingSchema.parse({ version, ...values }));
  const readings = async () => {
    const list = plans.context.get(ListReadingsService);
    return valueOf(await list.list(plans.caller, action.id, { limit: 50 })).items;
  };

  it('given one with a line, then the log has both, and the action its last reading', async () => {
    const read = { value: 64.5, readOn: '2027-03-01', text: 'Efter kursen', writtenBy: 'Kim Exempel' };
    const { entry, action: after } = valueOf(await ask(action, read, plans.member(0)));

    expect(entry).toMatchObject({
      text: 'Efter kursen',
      reading: { value: 64.5, readOn: '2027-03-01' },
      status: null,
      authorName: 'Kim Exempel',
      onBehalfOf: 'Exempel 0',
    });
    expect(after.lastReading).toEqual(entry.reading);
    expect(await plans.entries(action)).toEqual([entry]);
    expect(await readings()).toEqual([entry.reading]);
  });

  it('given several, then the latest day is the last reading, whatever came in last, and of a day the later counts', async () => {
    let current = action;
    for (const [value, readOn] of [
      [50, '2027-03-01'],
      [10, '2027-01-01'],
      [60, '2027-03-01'],
    ]) {
      ({ action: current } = valueOf(await ask(current, { value, readOn })));
    }

    expect(current.lastReading).toMatchObject({ value: 60, readOn: '2027-03-01' });
    expect((await readings()).map(({ value }) => value)).toEqual([10, 60]);
    expect(await plans.entries(action)).toHaveLength(3);
  });

  it('given a day to come, no indicator, half a whole thing, a foreign seat or a stale version, then it is refused', async () => {
    expect(codeOf(await ask(action, { value: 1, readOn: '2027-03-09' }))).toBe('reading.in-the-future');
    expect(codeOf(await ask(await plans.create(), { value: 1 }))).toBe('action.no-indicator');
    const classes = await plans.create({ indicator: { name: 'antal klasser', wholeNumbers: true } });
    expect(codeOf(await ask(classes, { value: 7.5 }))).toBe('reading.not-whole');
    expect(codeOf(await ask(action, { value: 1 }, plans.member(1)))).toBe('seat.not-yours');
    await plans.log(action, { status: 'ongoing' });
    expect(codeOf(await ask(action, { value: 1 }))).toBe('action.changed');
    expect(await readings()).toEqual([]);
  });
});
