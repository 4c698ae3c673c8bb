import { Injectable } from '@nestjs/common';
import { Database, type MunicipalityScope, Rollback } from '@samsyn/platform';
import { ComposeService } from '../dispatch/compose.service';
import { isMail } from '../dispatch/settlement.rules';
import type { ComposedMail, Mailing } from '../mail-kind';
import type { MailingRow } from '../mailing-row';

/**
 * Has mails written that have not left, as those who own their subjects would write them now, whatever time they are planned
 * for; and undoes all that follows from writing them, such as a new personal link.
 */
@Injectable()
export class ComposeNowService {
  constructor(
    private readonly database: Database,
    private readonly composer: ComposeService,
  ) {}

  /** What each would be, in their order; undefined where nothing would be sent, or it cannot be written. */
  async compose(
    scope: MunicipalityScope,
    rows: readonly MailingRow[],
  ): Promise<(ComposedMail | undefined)[]> {
    try {
      return await this.together(scope, rows);
    } catch {
      // one that cannot be written must not hide the others
      if (rows.length <= 1) return rows.map(() => undefined);
      const each: (ComposedMail | undefined)[] = [];
      for (const row of rows) each.push(...(await this.compose(scope, [row])));
      return each;
    }
  }

  private together(
    scope: MunicipalityScope,
    rows: readonly MailingRow[],
  ): Promise<(ComposedMail | undefined)[]> {
    return this.database.transaction(scope, async (tx) => {
      const compositions = await this.composer.together(tx, rows.map(mailingOf), true);
      throw new Rollback(compositions.map((each) => (isMail(each) ? each : undefined)));
    });
  }
}

function mailingOf(row: MailingRow): Mailing {
  return {
    id: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    kind: row.kind,
    occasion: row.occasion,
    recipient: { type: row.recipient_type, id: row.recipient_id },
    revision: row.revision,
    attempt: row.attempt,
    fence: 0,
    dueAt: row.due_at,
    composeFaults: null,
    // as if somebody had asked for it now: it is not put off until its own time
    timedByHand: true,
  };
}
