import { Injectable } from '@nestjs/common';
import type { Capacity } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** What of the demonstration an interrupted start has made already. */
@Injectable()
export class DemonstrationRepository {
  organisation(tx: Transaction, name: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM organisation WHERE municipality_id = $1 AND name = $2', [name]);
  }

  contact(tx: Transaction, organisationId: string, email: string): Promise<string | undefined> {
    return idOf(
      tx,
      'SELECT id FROM contact WHERE municipality_id = $1 AND organisation_id = $2 AND email = $3',
      [organisationId, email],
    );
  }

  body(tx: Transaction, name: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM body WHERE municipality_id = $1 AND name = $2', [name]);
  }

  seat(tx: Transaction, bodyId: string, role: string): Promise<string | undefined> {
    return idOf(tx, 'SELECT id FROM seat WHERE municipality_id = $1 AND body_id = $2 AND function = $3', [
      bodyId,
      role,
    ]);
  }

  holding(tx: Transaction, seatId: string, capacity: Capacity): Promise<string | undefined> {
    return idOf(
      tx,
      'SELECT id FROM seat_holding WHERE municipality_id = $1 AND seat_id = $2 AND capacity = $3',
      [seatId, capacity],
    );
  }
}

async function idOf(tx: Transaction, sql: string, parameters: string[]): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(sql, [tx.scope.municipalityId, ...parameters]);
  return row?.id;
}
