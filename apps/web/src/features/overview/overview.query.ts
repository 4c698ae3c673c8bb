import { getOverview } from '@samsyn/contract';
import { may, me } from '../../lib/me';
import { asked, queryClient } from '../../lib/queries';

export const overviewOf = (municipality: string) => asked(getOverview, { municipality });

/** Asks for what the page needs while its code is still on its way, if whoever is signed in may have it. */
export function prefetchHome(municipality: string): void {
  const membership = queryClient
    .getQueryData(me.queryKey)
    ?.memberships.find(({ slug }) => slug === municipality);
  if (membership && may(membership, getOverview)) void queryClient.prefetchQuery(overviewOf(municipality));
}
