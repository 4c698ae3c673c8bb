import { type MembershipView, type SeatView, staff } from '@samsyn/contract';

type Placed = Pick<SeatView, 'holder' | 'deputy'>;

/** The seats that somebody may make responsible: all of them, or as a member those they hold or deputise for. */
export function seatsToChoose<S extends Placed>(
  seats: readonly S[],
  { roles, contactId }: Pick<MembershipView, 'roles' | 'contactId'>,
): readonly S[] {
  if (roles.some((role) => (staff as readonly string[]).includes(role))) return seats;
  return seats.filter(
    ({ holder, deputy }) => contactId !== null && [holder?.id, deputy?.id].includes(contactId),
  );
}
