import { listReadingsSchema } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { ActionPlanContext } from '../action-plan-context.builder';
import { ListReadingsService } from './list-readings.service';

describe('the readings of an action', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
    await plans.begin();
  });
  afterAll(() => plans.stop());

  const list = (id: string, query: object = {}, by = plans.caller) =>
    plans.context.get(ListReadingsService).list(by, id, listReadingsSchema.parse(query));

  it('given several days, then they come in order, a page at a time, and to nobody else', async () => {
    let action = await plans.create({ indicator: { name: 'antal klasser' } });
    for (const day of ['03', '01', '02', '02']) {
      const reading = { value: Number(day), readOn: `2027-03-${day}` };
      ({ action } = await plans.log(action, { reading }));
    }
    const first = valueOf(await list(action.id, { limit: 2 }));
    const second = valueOf(await list(action.id, { limit: 2, cursor: first.next ?? '' }));
    expect([first, second].map(({ items }) => items.map(({ value }) => value))).toEqual([[1, 2], [3]]);
    expect(second.next).toBeNull();

    const foreigner = await plans.context.coordinator();
    expect(codeOf(await list(action.id, {}, foreigner))).toBe('action.missing');
    expect(codeOf(await list(action.id, {}, { ...plans.member(0), contactId: null }))).toBe('action.missing');
  });
});
