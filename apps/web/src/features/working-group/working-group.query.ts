import { type BodyView, getWorkingGroup, listBodies, listFirstLineUnits, listPlans } from '@samsyn/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api';
import { asked } from '../../lib/queries';
import { groupsAmong } from './groups.rules';

/** As many as a list answers with at once, of what there are a handful of. */
const ALL = 200;

/** The bodies whose work can be shown, the one to begin with first. */
export function groupsOf(municipality: string) {
  return queryOptions({
    queryKey: [getWorkingGroup.name, 'bodies', municipality] as const,
    queryFn: async ({ signal }): Promise<readonly BodyView[]> => {
      const all = { municipality, query: { limit: ALL } };
      const [bodies, plans] = await Promise.all([
        call(listBodies, all, { signal }),
        call(listPlans, all, { signal }),
      ]);
      return groupsAmong(bodies.items, plans.items);
    },
  });
}

export const groupOf = (municipality: string, bodyId: string) =>
  asked(getWorkingGroup, { municipality, params: { bodyId } });

export const unitsOf = (municipality: string) =>
  asked(listFirstLineUnits, { municipality, query: { limit: ALL } });
