import type { UpdateAction } from '@samsyn/contract';
import type { ActionEdits } from '../action.repository';

/** What a request to change an action writes into its row; what is left out stays. */
export function editsOf({
  goalId,
  title,
  description,
  preventionLevel,
  startsOn,
  dueOn,
  indicator,
  result,
}: UpdateAction): ActionEdits {
  const plain = { goalId, title, description, preventionLevel, startsOn, dueOn, result };
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return { ...given, ...indicatorEdits(indicator) };
}

/** An indicator is changed as a whole, so that no unit or target of an earlier one is left beside it. */
function indicatorEdits(indicator: UpdateAction['indicator']): ActionEdits {
  if (indicator === undefined) return {};
  return {
    indicator: indicator?.name ?? null,
    indicatorUnit: indicator?.unit ?? null,
    indicatorTarget: indicator?.target ?? null,
    indicatorWhole: indicator?.wholeNumbers ?? false,
  };
}
