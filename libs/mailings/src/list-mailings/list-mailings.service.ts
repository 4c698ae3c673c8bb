import { Injectable } from '@nestjs/common';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { MAILING_COLUMNS, type MailingRow, type MailingView, mailingView } from '../mailing-view';
import type { ListMailings } from './list-mailings.schema';

/** The ledger in the order mails are due: what has been sent, what failed, and the forecast of what is to come. */
@Injectable()
export class ListMailingsService {
  constructor(private readonly database: Database) {}

  async list(scope: MunicipalityScope, query: ListMailings): Promise<Page<MailingView>> {
    const [dueAfter, idAfter] = readCursor(query.cursor, ['instant', 'uuid']);
    const rows = await this.database.transaction(scope, (tx) =>
      tx.query<MailingRow>(
        `SELECT ${MAILING_COLUMNS} FROM mailing m
         WHERE m.municipality_id = $1
           AND ($2::timestamptz IS NULL OR (m.due_at, m.id) > ($2::timestamptz, $3::uuid))
           AND ($4::uuid IS NULL OR m.subject_id = $4) AND ($5::text IS NULL OR m.state = $5)
           AND ($6::text IS NULL OR m.kind = $6)
           AND ($7::timestamptz IS NULL OR m.due_at >= $7) AND ($8::timestamptz IS NULL OR m.due_at < $8)
         ORDER BY m.due_at, m.id LIMIT $9`,
        [
          scope.municipalityId,
          dueAfter ?? null,
          idAfter ?? null,
          query.meeting ?? null,
          query.state ?? null,
          query.kind ?? null,
          instant(query.from),
          instant(query.to),
          query.limit + 1,
        ],
      ),
    );
    const page = pageOf(rows, query.limit, ({ due_at, id }) => [due_at.toISOString(), id]);
    return { items: page.items.map(mailingView), next: page.next };
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
