import type { PlanView, Translate } from '@samsyn/contract';

/** So much of a goal's wording is told in a list to choose from. */
const MOST = 70;

/** The goals of the plans that hold, in their order, as a list to choose from names them. */
export function goalOptions(
  plans: readonly Pick<PlanView, 'title' | 'adopted'>[],
  t: Translate<'app-actions'>,
) {
  const held = plans.filter(({ adopted }) => adopted !== null);
  return held.flatMap(({ title: plan, adopted }) =>
    (adopted?.goals ?? []).map(({ id, position, wording }) => {
      const told = wording.length > MOST ? `${wording.slice(0, MOST).trimEnd()} …` : wording;
      const words = { plan, position, wording: told };
      return { value: id, label: t(held.length > 1 ? 'filter.goalOfPlan' : 'filter.goalOf', words) };
    }),
  );
}
