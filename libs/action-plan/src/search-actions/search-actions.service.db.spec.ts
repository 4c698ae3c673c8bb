import type { ActionView } from '@samsyn/contract';
import { valueOf } from '@samsyn/testing';
import { ActionPlanContext, routine } from '../action-plan-context.builder';
import { UpdateActionService } from '../update-action/update-action.service';

describe('looking for words in actions and their logs', () => {
  let plans: ActionPlanContext;
  let support: ActionView;
  let course: ActionView;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(async () => {
    await plans.begin();
    support = await plans.create();
    course = await plans.create({
      title: 'Utbilda första linjen',
      description: 'Kurs i att uppmärksamma tecken',
      goalId: plans.goalId(2),
      dueOn: '2027-09-30',
    });
  });
  afterAll(() => plans.stop());

  const found = async (text: string, query: object = {}, by = plans.caller) =>
    plans.titles({ text, ...query }, by);
  const hits = async (text: string) =>
    (await plans.list({ text })).items.map(({ hit }) => ({
      text: hit?.text,
      marked: hit?.marked.map(([from, to]) => hit.text.slice(from, to)),
    }));

  it.each([
    ['another ending', 'kurser', 'Utbilda första linjen'],
    ['the same stem', 'uppmärksammade', 'Utbilda första linjen'],
    ['a part of a compound', 'stöd', routine.title],
    ['a slip of the pen', 'avhopar', routine.title],
    ['no accents', 'forsta LINJEN', 'Utbilda första linjen'],
    ['a small word beside', 'och rutinen', routine.title],
  ])('given %s, then it is found', async (_what, text, title) => {
    expect(await found(text)).toEqual([title]);
  });

  it('given a compound and a slip, then the hit is shown with what was meant', async () => {
    expect(await hits('avhopar')).toEqual([{ text: routine.title, marked: ['avhopparstöd'] }]);
    expect(await hits('kurser')).toEqual([{ text: 'Kurs i att uppmärksamma tecken', marked: ['Kurs'] }]);
  });

  it('given words in the log, then the action is found, and the last line that has them is the hit', async () => {
    const { action } = await plans.log(support, { text: 'Socialjouren har svarat' });
    await plans.log(action, { text: 'Möte med socialjouren på tisdag' });

    expect(await hits('socialjouren')).toEqual([
      { text: 'Möte med socialjouren på tisdag', marked: ['socialjouren'] },
    ]);
  });

  it('given several words, then all of them are in the action, wherever each stands', async () => {
    await plans.log(support, { text: 'Utkast klart' });

    expect(await found('rutin utkast')).toEqual([routine.title]);
    expect(await found('rutin linjen')).toEqual([]);
    expect(await found('rutin xylofon')).toEqual([]);
  });

  it('given it stands in a title and in a log, then the title comes first, and the very word before one like it', async () => {
    await plans.log(course, { text: 'Rutinen finns' });
    await plans.create({ title: 'Rutter för vandring', dueOn: '2027-01-01' });

    expect(await found('rutinen')).toEqual([routine.title, 'Utbilda första linjen']);
    expect((await found('rutter'))[0]).toBe('Rutter för vandring');
  });

  it('given a page at a time, then each comes once, in the order of their rank', async () => {
    for (const number of [1, 2, 3]) await plans.create({ title: `Rutin ${number}` });
    const all = await found('rutin');
    const first = await plans.list({ text: 'rutin', limit: 2 });
    const second = await plans.list({ text: 'rutin', limit: 2, cursor: first.next ?? '' });

    expect(all).toHaveLength(4);
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(all);
    expect(second.next).toBeNull();
  });

  it('given what else is asked for, then it narrows what is found', async () => {
    await plans.log(course, { text: 'Rutin', status: 'done' });

    expect(await found('rutin', { show: 'open' })).toEqual([routine.title]);
    expect(await found('rutin', { goalId: plans.goalId(2) })).toEqual(['Utbilda första linjen']);
    expect(await found('rutin', { overdue: 'true' })).toEqual([routine.title]);
  });

  it('given words that were changed, then it is found by those that stand, and by the log of before', async () => {
    const { action } = await plans.log(support, { text: 'Remiss' });
    const values = { version: action.version, title: 'Något annat', result: 'Beslutad' };
    valueOf(await plans.context.get(UpdateActionService).update(plans.caller, support.id, values));

    expect(await found('avhopparstöd')).toEqual([]);
    expect(await found('något annat beslutad remiss')).toEqual(['Något annat']);
  });

  it('given nothing but small words, signs, or a word that stands nowhere, then nothing is found', async () => {
    for (const text of ['och', '%_', "'; DROP TABLE action --", 'xylofon', 'x'.repeat(200)]) {
      expect(await found(text)).toEqual([]);
    }
  });

  it('given a member who sits elsewhere, or another municipality, then nothing is found', async () => {
    expect(await found('rutin', {}, plans.member(1))).toEqual([routine.title]);
    expect(await found('rutin', {}, { ...plans.member(1), contactId: null })).toEqual([]);
    expect(await found('rutin', {}, await plans.context.coordinator())).toEqual([]);
  });
});
