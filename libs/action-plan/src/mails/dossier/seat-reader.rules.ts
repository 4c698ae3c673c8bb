import type { Capacity, ContactCard } from '@samsyn/contract';
import type { ResponsibleSeat } from './action-dossier';

/** Who reads what is written to a seat: its holder, or the ordinary deputy while it is vacant. */
export interface SeatReader {
  readonly contact: ContactCard;
  readonly as: Capacity;
}

/** Who has the seat at an instant, the deputy of a vacant one; undefined when nobody has. */
export function readerAt(seat: ResponsibleSeat, at: Date): SeatReader | undefined {
  const holder = inTurn(seat, 'holder', at);
  if (holder) return { contact: holder, as: 'holder' };
  const deputy = inTurn(seat, 'deputy', at);
  return deputy && { contact: deputy, as: 'deputy' };
}

/** Who has the seat itself at an instant. */
export function holderAt(seat: ResponsibleSeat, at: Date): ContactCard | undefined {
  return inTurn(seat, 'holder', at);
}

/** The ordinary deputy at an instant, be there a holder or not; not one who reads the holder's mailbox, who has been told. */
export function deputyAt(seat: ResponsibleSeat, at: Date): ContactCard | undefined {
  const [holder, deputy] = [inTurn(seat, 'holder', at), inTurn(seat, 'deputy', at)];
  const isSame = holder?.email.toLowerCase() === deputy?.email.toLowerCase();
  return isSame ? undefined : deputy;
}

/** Somebody who has the seat at an instant, or is its ordinary deputy, be there a holder or not. */
export function hasSeatAt(seat: ResponsibleSeat, contactId: string, at: Date): ContactCard | undefined {
  return [inTurn(seat, 'holder', at), inTurn(seat, 'deputy', at)].find((each) => each?.id === contactId);
}

function inTurn({ endedAt, turns }: ResponsibleSeat, capacity: Capacity, at: Date): ContactCard | undefined {
  if (endedAt && endedAt <= at) return undefined;
  return turns.find(
    (turn) => turn.capacity === capacity && turn.from <= at && (turn.until === null || at < turn.until),
  )?.contact;
}
