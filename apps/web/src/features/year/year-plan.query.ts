import { getYearPlan } from '@samsyn/contract';
import { asked } from '../../lib/queries';

/** A year as it may be planned. What is being worked on is not asked for anew when somebody looks away and back. */
export const yearPlanOf = (municipality: string, year: number) => ({
  ...asked(getYearPlan, { municipality, query: { year } }),
  refetchOnWindowFocus: false,
});
