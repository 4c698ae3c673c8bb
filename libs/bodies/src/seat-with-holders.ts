import type { ContactCard, SeatDuty, SeatView } from '@samsyn/contract';

/** A seat with its holder and its ordinary deputy at an instant. */
export interface SeatWithHolders {
  seatId: string;
  bodyId: string;
  function: string;
  duty: SeatDuty;
  position: number;
  /** The coordinator is told at once when it is declined near a meeting. */
  key: boolean;
  organisationId: string;
  organisationName: string;
  version: number;
  endedAt: Date | null;
  /** Null when the seat is vacant at that instant, or has ended. */
  holder: ContactCard | null;
  deputy: ContactCard | null;
  /** Since when the holder has had the seat; null when it is vacant. */
  holderSince: Date | null;
  /** When the holder's time ends, if that has been decided. */
  holderUntil: Date | null;
  /** Since when the deputy has been one. */
  deputySince: Date | null;
  /** When the last holder's time ended, of a seat that is vacant. */
  vacantSince: Date | null;
  /** When the next holder's time begins, if one has been appointed ahead; a vacant seat is not lost for good. */
  nextHolderFrom: Date | null;
  /** The contact whose time begins then. */
  nextHolderId: string | null;
  /** When it was last decided who has it, and until when; null where that is not known. */
  holderDecidedAt: Date | null;
}

/** The seat as a reader sees it. */
export function viewOfSeat(seat: SeatWithHolders): SeatView {
  return {
    id: seat.seatId,
    bodyId: seat.bodyId,
    organisationId: seat.organisationId,
    organisationName: seat.organisationName,
    function: seat.function,
    duty: seat.duty,
    position: seat.position,
    key: seat.key,
    holder: seat.holder,
    deputy: seat.deputy,
    vacant: seat.holder === null,
    endedAt: seat.endedAt?.toISOString() ?? null,
    version: seat.version,
  };
}
