import { capacities, type Capacity } from '@samsyn/contract';

/** What can be done on the screen of bodies, as its address names it. */
const bodiesTasks = ['body', 'seat'] as const;

export interface BodiesSearch {
  readonly do?: (typeof bodiesTasks)[number];
  /** The body that gets a seat. */
  readonly in?: string;
}

/** Reads the query of the screen of bodies; what is not known is left out. */
export function readBodiesSearch({ do: task, in: body }: Record<string, unknown>): BodiesSearch {
  const known = bodiesTasks.find((each) => each === task);
  return {
    ...(known ? { do: known } : {}),
    ...(known === 'seat' && typeof body === 'string' ? { in: body } : {}),
  };
}

/** What can be done to a seat. */
export const seatTasks = ['appoint', 'vacate', 'take-back', 'name-deputy', 'edit', 'abolish'] as const;
export type SeatTask = (typeof seatTasks)[number];

export interface SeatSearch {
  readonly do?: SeatTask;
  /** In which capacity somebody is appointed, or leaves; as its holder unless said. */
  readonly as?: Capacity;
}

/** Reads a seat's query. */
export function readSeatSearch({ do: task, as: capacity }: Record<string, unknown>): SeatSearch {
  const known = seatTasks.find((each) => each === task);
  const as = capacities.find((each) => each === capacity);
  return { ...(known ? { do: known } : {}), ...(known && as ? { as } : {}) };
}
