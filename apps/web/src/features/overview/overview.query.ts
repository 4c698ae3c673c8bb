import { type CivilDate, getFirstSteps, getOverview, listMeetings } from '@samsyn/contract';
import { fetchAhead } from '../../lib/fetch-ahead';
import { asked } from '../../lib/queries';

export const overviewOf = (municipality: string) => asked(getOverview, { municipality });

/** What is planned from a day on, the soonest of it. */
export const comingOf = (municipality: string, from: CivilDate) =>
  asked(listMeetings, { municipality, query: { from, status: 'planned', limit: 10 } });

export const firstStepsOf = (municipality: string) => asked(getFirstSteps, { municipality });

/** Asks for what the page needs while its code is still on its way. */
export function prefetchHome(municipality: string): void {
  fetchAhead(getOverview, { municipality });
}
