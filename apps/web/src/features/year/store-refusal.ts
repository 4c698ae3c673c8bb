import { type ImpossibleDate, spokenWeekdayAndDay, storeYearPlan, type Translate } from '@samsyn/contract';
import { Refused } from '../../lib/api';
import type { DraftDate } from './plan-draft.rules';

/** What a refusal is told with. */
export interface RefusalWords {
  readonly t: Translate<'app-year'>;
  readonly language: 'sv' | 'en';
  readonly draft: readonly DraftDate[];
  readonly nameOf: (bodyId: string) => string;
}

/** Why the plan cannot be stored, and for which of its dates. */
export function storeRefusal(error: Error, { t, language, draft, nameOf }: RefusalWords): string {
  if (!(error instanceof Refused)) return t('refused.fault');
  const told = error.tells(storeYearPlan, 'year-plan.impossible-date');
  const date = draft[Number(told?.['position'])];
  if (told && date) {
    const day = spokenWeekdayAndDay(date.date, language);
    return t(`refused.${told['reason'] as ImpossibleDate}`, { body: nameOf(date.bodyId), day });
  }
  if (error.problem.code === 'year-plan.outdated') return t('outdated.text');
  return t(error.problem.status === 0 ? 'refused.offline' : 'refused.fault');
}
