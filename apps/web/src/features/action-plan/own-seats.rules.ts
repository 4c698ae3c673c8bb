import { type MembershipView, type SeatView, staff } from '@samsyn/contract';

/** Whether somebody prepares or leads the work, and so acts for every seat. */
export function isStaff({ roles }: Pick<MembershipView, 'roles'>): boolean {
  return roles.some((role) => (staff as readonly string[]).includes(role));
}

type Placed = Pick<SeatView, 'holder' | 'deputy'>;

/** The seats that somebody may make responsible: all of them, or as a member those they hold or deputise for. */
export function seatsToChoose<S extends Placed>(
  seats: readonly S[],
  membership: Pick<MembershipView, 'roles' | 'contactId'>,
): readonly S[] {
  const { contactId } = membership;
  if (isStaff(membership)) return seats;
  return seats.filter(
    ({ holder, deputy }) => contactId !== null && [holder?.id, deputy?.id].includes(contactId),
  );
}
