import { Injectable } from '@nestjs/common';
import { Database, Figures } from '@samsyn/platform';

const FAILED_WITHIN = '24 hours';

/** Several figures are one question, and a question is not asked more often however many ask for the figures. */
const KEPT_MILLISECONDS = 5000;

interface FiguresRow {
  due: number;
  overdue: number;
  oldestOverdueSeconds: number;
  inDoubt: number;
  failed: number;
}

/** How the sending goes in all municipalities together, in numbers alone, for whoever runs the program. */
@Injectable()
export class LedgerFigures {
  private kept: { at: number; row: Promise<FiguresRow> } | undefined;

  constructor(
    private readonly database: Database,
    figures: Figures,
  ) {
    const gauge = (name: string, help: string, of: keyof FiguresRow) =>
      figures.gauge(name, help, async () => (await this.row())[of]);
    gauge('samsyn_mails_due', 'Mails that may be sent now and have not been taken up', 'due');
    gauge(
      'samsyn_mails_overdue',
      'Mails unsent five minutes after they were due, retried ones too',
      'overdue',
    );
    gauge(
      'samsyn_mails_oldest_overdue_seconds',
      'How long ago the oldest overdue mail was due; 0 without any',
      'oldestOverdueSeconds',
    );
    gauge('samsyn_mails_in_doubt', 'Mails of which the relay never said whether it took them', 'inDoubt');
    gauge('samsyn_mails_failed', 'Mails that failed for good in the last 24 hours, unless retried', 'failed');
  }

  private row(): Promise<FiguresRow> {
    if (!this.kept || performance.now() - this.kept.at > KEPT_MILLISECONDS) {
      this.kept = { at: performance.now(), row: this.ask() };
    }
    return this.kept.row;
  }

  private async ask(): Promise<FiguresRow> {
    const [row] = await this.database.global((manager): Promise<FiguresRow[]> =>
      manager.query(
        `SELECT due::integer, overdue::integer, in_doubt::integer AS "inDoubt", failed::integer,
           coalesce(extract(epoch FROM product_statement_now() - oldest_overdue_since), 0)::double precision
             AS "oldestOverdueSeconds"
         FROM mail_figures($1)`,
        [FAILED_WITHIN],
      ),
    );
    if (!row) throw new Error('The ledger gave no figures');
    return row;
  }
}
