import { getOverview } from '@samsyn/contract';
import { fetchAhead } from '../../lib/fetch-ahead';
import { asked } from '../../lib/queries';

export const overviewOf = (municipality: string) => asked(getOverview, { municipality });

/** Asks for what the page needs while its code is still on its way. */
export function prefetchHome(municipality: string): void {
  fetchAhead(getOverview, { municipality });
}
