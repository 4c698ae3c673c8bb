import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** Who has read the audit log on which day, as it says itself. */
@Injectable()
export class AuditReadingRepository {
  async isNoted(
    tx: Transaction,
    { accountId, day }: { readonly accountId: string; readonly day: CivilDate },
  ): Promise<boolean> {
    const found = await tx.query(
      `SELECT FROM audit_log WHERE municipality_id = $1 AND account_id = $2 AND action = 'audit-log.read'
         AND detail ->> 'day' = $3`,
      [tx.scope.municipalityId, accountId, day],
    );
    return found.length > 0;
  }
}
