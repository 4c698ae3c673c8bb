import { Injectable } from '@nestjs/common';
import type { FirstStepsView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** Whether there is any of what a municipality begins with, read from what the rooms below publish. */
@Injectable()
export class FirstStepsRepository {
  async read(tx: Transaction): Promise<FirstStepsView> {
    const [found] = await tx.query<FirstStepsView>(
      `SELECT EXISTS (SELECT FROM organisation_card WHERE municipality_id = $1) AS organisations,
              EXISTS (SELECT FROM contact_card WHERE municipality_id = $1 AND ended_at IS NULL) AS contacts,
              EXISTS (SELECT FROM seat_card WHERE municipality_id = $1
                AND (ended_at IS NULL OR ended_at > product_statement_now())) AS seats,
              EXISTS (SELECT FROM meeting_card WHERE municipality_id = $1) AS meetings`,
      [tx.scope.municipalityId],
    );
    if (!found) throw new Error('PostgreSQL has not answered');
    return found;
  }
}
