import { inLetters } from '@samsyn/testing';
import type { Transaction } from '@samsyn/platform';

/**
 * Gives a body so many seats, each held by a contact with an address of its own, in four statements however many.
 * @returns the holders' addresses, in the order of the seats.
 */
export async function fillSeats(tx: Transaction, bodyId: string, seats: number): Promise<string[]> {
  const key = inLetters(bodyId).slice(0, 8);
  const emails = Array.from({ length: seats }, (_, place) => `plats-${place}-${key}@organisation.example`);
  await tx.query(
    `WITH organisation AS (
       INSERT INTO organisation (municipality_id, name, kind)
       VALUES ($1, 'Exempelorganisation ' || $3, 'other') RETURNING id),
     place AS (
       SELECT email, position, gen_random_uuid() AS contact_id, gen_random_uuid() AS seat_id, organisation.id
       FROM unnest($4::text[]) WITH ORDINALITY AS given (email, position), organisation),
     contact AS (
       INSERT INTO contact (municipality_id, id, organisation_id, role, name, email)
       SELECT $1, contact_id, id, 'Samordnare', 'Exempel ' || position, email FROM place),
     seat AS (
       INSERT INTO seat (municipality_id, id, body_id, organisation_id, function, position)
       SELECT $1, seat_id, $2, id, 'Plats ' || position, position FROM place)
     INSERT INTO seat_holding (municipality_id, seat_id, contact_id, capacity, held_from)
     SELECT $1, seat_id, contact_id, 'holder', '2020-01-01T00:00:00Z' FROM place`,
    [tx.scope.municipalityId, bodyId, key, emails],
  );
  return emails;
}
