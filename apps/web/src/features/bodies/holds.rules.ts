import type { SeatView } from '@samsyn/contract';

/** Whether a seat is held by somebody who signs in as that contact. */
export function holds({ holder }: Pick<SeatView, 'holder'>, contactId: string | null): boolean {
  return contactId !== null && holder?.id === contactId;
}
