/** Which seat a dialog is about: an organisation's only seat is often called like it, and is then said once. */
export function seatLead(
  seat: { readonly function: string; readonly organisationName: string },
  body: string,
): string {
  return [...new Set([seat.function, seat.organisationName, body])].join(', ');
}
