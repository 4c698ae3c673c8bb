import { Injectable } from '@nestjs/common';
import type { MailingView } from '@samsyn/contract';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { MAILING_COLUMNS, type MailingRow, toMailingView } from '../mailing-row';
import type { ListMailings } from './list-mailings.schema';

/** The ledger in the order mails are due: what has been sent, what failed, and the forecast of what is to come. */
@Injectable()
export class ListMailingsService {
  constructor(private readonly database: Database) {}

  async list(scope: MunicipalityScope, query: ListMailings): Promise<Page<MailingView>> {
    const [dueAfter, idAfter] = readCursor(query.cursor, ['instant', 'uuid']);
    const [subjectType, subjectId] = query.subject?.split(':') ?? [];
    const rows = await this.database.transaction(scope, (tx) =>
      tx.query<MailingRow>(
        `SELECT ${MAILING_COLUMNS} FROM mailing m
         WHERE m.municipality_id = $1
           AND ($2::timestamptz IS NULL OR (m.due_at, m.id) > ($2::timestamptz, $3::uuid))
           AND ($4::uuid IS NULL OR (m.subject_id = $4 AND m.subject_type = $5)) AND ($6::text IS NULL OR m.state = $6)
           AND ($7::text IS NULL OR m.kind = $7)
           AND ($8::timestamptz IS NULL OR m.due_at >= $8) AND ($9::timestamptz IS NULL OR m.due_at < $9)
         ORDER BY m.due_at, m.id LIMIT $10`,
        [
          scope.municipalityId,
          dueAfter ?? null,
          idAfter ?? null,
          subjectId ?? null,
          subjectType ?? null,
          query.state ?? null,
          query.kind ?? null,
          instant(query.from),
          instant(query.to),
          query.limit + 1,
        ],
      ),
    );
    const page = pageOf(rows, query.limit, ({ due_at, id }) => [due_at.toISOString(), id]);
    return { items: page.items.map(toMailingView), next: page.next };
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
