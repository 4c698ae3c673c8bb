import { getOverview } from '@samsyn/contract';
import { asked, queryClient } from '../../lib/queries';

export const overviewOf = (municipality: string) => asked(getOverview, { municipality });

/** Asks for what the page needs while its code is still on its way. */
export function prefetchHome(municipality: string): void {
  void queryClient.prefetchQuery(overviewOf(municipality));
}
