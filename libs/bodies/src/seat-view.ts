import type { SeatDuty } from '@samsyn/contract';
import type { ContactCard, SeatWithHolders } from './seat-with-holders';

/** A seat as it is told over HTTP, with who has it now. */
export interface SeatView {
  id: string;
  bodyId: string;
  organisationId: string;
  organisationName: string;
  function: string;
  duty: SeatDuty;
  position: number;
  holder: ContactCard | null;
  deputy: ContactCard | null;
  /** Whether nobody holds the seat now. */
  vacant: boolean;
  endedAt: string | null;
  version: number;
}

/** The seat as a reader sees it. */
export function seatView(seat: SeatWithHolders): SeatView {
  return {
    id: seat.seatId,
    bodyId: seat.bodyId,
    organisationId: seat.organisationId,
    organisationName: seat.organisationName,
    function: seat.function,
    duty: seat.duty,
    position: seat.position,
    holder: seat.holder,
    deputy: seat.deputy,
    vacant: seat.holder === null,
    endedAt: seat.endedAt?.toISOString() ?? null,
    version: seat.version,
  };
}
