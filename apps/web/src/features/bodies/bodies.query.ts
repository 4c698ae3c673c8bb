import {
  type BodyView,
  listBodies,
  listContacts,
  listHoldings,
  listOrganisations,
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
