import type { AgendaItem, ParticipantReplyView } from '@samsyn/contract';

type Seat = Pick<ParticipantReplyView, 'seatId' | 'organisation' | 'function' | 'name' | 'substituteFor'>;

/** "Kim Exempel, Polisen"; the function where nobody is known by name. */
export function seatWords({
  organisation,
  function: duty,
  name,
}: Omit<Seat, 'seatId' | 'substituteFor'>): string {
  return [...new Set([name ?? duty, organisation])].join(', ');
}

/** Who presents an item: the seat that was chosen by who has it now, or what is written. */
export function presenterWords(
  { seatId, presenter }: Pick<AgendaItem, 'seatId' | 'presenter'>,
  participants: readonly Seat[],
): string | null {
  const seat = participants.find((each) => each.seatId === seatId && each.substituteFor === null);
  return seat ? seatWords(seat) : presenter;
}
