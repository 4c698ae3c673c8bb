import { Injectable } from '@nestjs/common';
import type { ListMailings, MailingView, Page } from '@samsyn/contract';
import { Database, readPage } from '@samsyn/platform';
import { type ForecastReader, ForecastService } from '../preview-mailing/forecast.service';
import { MAILING_COLUMNS, type MailingRow, viewOfMailing } from '../mailing-row';

/** The ledger in the order mails are due: what has been sent, what failed, and the forecast of what is to come. */
@Injectable()
export class ListMailingsService {
  constructor(
    private readonly database: Database,
    private readonly forecasting: ForecastService,
  ) {}

  async list(reader: ForecastReader, query: ListMailings): Promise<Page<MailingView>> {
    const { scope } = reader;
    const [subjectType, subjectId] = query.subject?.split(':') ?? [];
    const listing = {
      sql: `SELECT ${MAILING_COLUMNS} FROM mailing m
            WHERE m.municipality_id = $1
              AND ($2::uuid IS NULL OR (m.subject_id = $2 AND m.subject_type = $3))
              AND ($4::text IS NULL OR m.state = $4) AND ($5::text IS NULL OR m.kind = $5)
              AND ($6::timestamptz IS NULL OR m.due_at >= $6) AND ($7::timestamptz IS NULL OR m.due_at < $7)`,
      parameters: [
        scope.municipalityId,
        subjectId ?? null,
        subjectType ?? null,
        query.state ?? null,
        query.kind ?? null,
        instant(query.from),
        instant(query.to),
      ],
      key: [
        { of: 'due_at', sql: 'm.due_at', type: 'timestamptz' },
        { of: 'id', sql: 'm.id', type: 'uuid' },
      ],
    } as const;
    const { items, next } = await this.database.transaction(scope, (tx) =>
      readPage<MailingRow>(tx, listing, query),
    );
    const forecasts = query.forecast ? await this.forecasting.of(reader, items) : undefined;
    return {
      items: items.map((row) => ({ ...viewOfMailing(row), forecast: forecasts?.get(row.id) ?? null })),
      next,
    };
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
