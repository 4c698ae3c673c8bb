import { civilDate, clockTime, type YearPlanView } from '@samsyn/contract';
import {
  bodyWithoutPlace,
  draftOf,
  requestOf,
  withAdded,
  withMoved,
  without,
  withPlace,
} from './plan-draft.rules';

const [start, end] = [clockTime('13:00'), clockTime('15:00')];
const proposed = (bodyId: string, date: string, place: string | null) => ({
  bodyId,
  title: 'Exempel',
  date: civilDate(date),
  week: 16,
  start,
  end,
  place,
  remote: null,
  reasons: [{ code: 'usual' as const }],
  warnings: [],
});
const body = (id: string, dates: ReturnType<typeof proposed>[]) => ({
  id,
  name: id,
  kind: 'council' as const,
  meetings: [],
  dates,
});
const plan: YearPlanView = {
  year: 2027,
  today: civilDate('2026-11-23'),
  basis: 'a1',
  bodies: [
    body('council', [proposed('council', '2027-04-21', 'Salen'), proposed('council', '2027-10-20', 'Salen')]),
    body('group', [proposed('group', '2027-02-10', null)]),
  ],
  calendar: { daysOff: [], schoolBreaks: [], quietPeriods: [] },
};
const draft = draftOf(plan);
const days = (dates: typeof draft) => dates.map(({ date }) => date);

describe('a year’s dates while they are planned', () => {
  it('given what is proposed, then all bodies’ dates are in order', () => {
    expect(days(draft)).toEqual(['2027-02-10', '2027-04-21', '2027-10-20']);
    expect(draft.every(({ isByHand }) => !isByHand)).toBe(true);
  });

  it('given a date is moved, then it takes its place among the others and is one’s own; moved to where it is, nothing is', () => {
    const key = draft[0]?.key ?? '';
    const moved = withMoved(draft, key, { date: civilDate('2027-05-12'), start, end });

    expect(days(moved)).toEqual(['2027-04-21', '2027-05-12', '2027-10-20']);
    expect(moved.map(({ isByHand }) => isByHand)).toEqual([false, true, false]);
    expect(withMoved(draft, key, { date: civilDate('2027-02-10'), start, end })).toEqual(draft);
  });

  it('given a date is added and another taken away, then the new one is where its body meets', () => {
    const added = withAdded(draft, 'council', { date: civilDate('2027-06-02'), start, end });
    const last = added.find(({ date }) => date === '2027-06-02');

    expect(last).toMatchObject({ place: 'Salen', reasons: [], isByHand: true });
    expect(days(without(added, last?.key ?? ''))).toEqual(days(draft));
  });

  it('given a body without a place, then it is told until one is written, and a look ahead does not wait for it', () => {
    expect(bodyWithoutPlace(draft)).toBe('group');
    expect(requestOf(plan, draft, '–')?.dates.map(({ place }) => place)).toEqual(['–', 'Salen', 'Salen']);
    const placed = withPlace(draft, 'group', ' Biblioteket ');
    expect(bodyWithoutPlace(placed)).toBeUndefined();
    expect(requestOf(plan, placed)).toMatchObject({
      year: 2027,
      basis: 'a1',
      dates: [{ place: 'Biblioteket' }, {}, {}],
    });
  });

  it('given no date is left, then there is nothing to store', () => {
    expect(requestOf(plan, [])).toBeUndefined();
  });
});
