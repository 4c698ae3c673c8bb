import {
  type BodyView,
  getWorkingGroup,
  listActions,
  listBodies,
  listContacts,
  listDeputyCandidates,
  listHoldings,
  listOrganisations,
  listSeatLog,
  listSeats,
  type SeatView,
} from '@samsyn/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api';
import { asked } from '../../lib/queries';

/** A body with its seats, in their order. */
export interface BodyWithSeats {
  readonly body: BodyView;
  readonly seats: readonly SeatView[];
}

/** Every body with its seats: there are a handful of each. */
export function bodiesOf(municipality: string) {
  return queryOptions({
    queryKey: [listSeats.name, 'all', municipality] as const,
    queryFn: async ({ signal }): Promise<BodyWithSeats[]> => {
      const { items } = await call(listBodies, { municipality, query: { limit: 200 } }, { signal });
      return Promise.all(
        items.map(async (body) => {
          const seats = { municipality, params: { bodyId: body.id }, query: { limit: 200 } };
          return { body, seats: (await call(listSeats, seats, { signal })).items };
        }),
      );
    },
  });
}

export const historyOf = (municipality: string, { bodyId, id: seatId }: Pick<SeatView, 'bodyId' | 'id'>) =>
  asked(listHoldings, { municipality, params: { bodyId, seatId }, query: { limit: 100 } });

export const contactsIn = (municipality: string, organisationId: string) =>
  asked(listContacts, { municipality, params: { organisationId }, query: { limit: 200 } });

export const organisationsOf = (municipality: string) =>
  asked(listOrganisations, { municipality, query: { limit: 200 } });

/** What a seat's body is at: what each seat does for each goal is in it. */
export const workOf = (municipality: string, { bodyId }: Pick<SeatView, 'bodyId'>) =>
  asked(getWorkingGroup, { municipality, params: { bodyId } });

/** So many of a seat's open actions are shown; the list of actions has the rest. */
const SHOWN = 8;

/** A seat's open actions, those that are due first. */
export const openActionsOf = (municipality: string, { id: seatId }: Pick<SeatView, 'id'>) =>
  asked(listActions, { municipality, query: { seatId, show: 'open', limit: SHOWN } });

/** What was logged lately while a seat was responsible. */
export const latelyLoggedBy = (
  municipality: string,
  { bodyId, id: seatId }: Pick<SeatView, 'bodyId' | 'id'>,
) => asked(listSeatLog, { municipality, params: { bodyId, seatId }, query: { limit: 6 } });

/** Whom the holder of a seat may name as its deputy. */
export const candidatesFor = (
  municipality: string,
  { bodyId, id: seatId }: Pick<SeatView, 'bodyId' | 'id'>,
) => asked(listDeputyCandidates, { municipality, params: { bodyId, seatId }, query: { limit: 200 } });
