import { Injectable } from '@nestjs/common';
import type {
  AnnualReportView,
  ContactLanguage,
  OrderAnnualReport,
  Page,
  PageQuery,
  ReportFailure,
  ReportFormat,
} from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';

/** A report as it is ordered. */
export interface NewReport extends OrderAnnualReport {
  readonly id: string;
  readonly bodyId: string;
  readonly taskId: string;
  readonly orderedAt: Date;
}

/** A report that is to be written. */
export interface WaitingReport {
  readonly bodyId: string;
  readonly year: number;
  readonly language: ContactLanguage;
}

/** The file of each format. */
export type ReportFiles = Readonly<Record<ReportFormat, string>>;

type Row = Omit<AnnualReportView, 'orderedAt' | 'finishedAt'> & {
  number: string;
  orderedAt: Date;
  finishedAt: Date | null;
};

const reports = `
  SELECT report.number::text AS number, report.id, report.body_id AS "bodyId", report.year, report.language, report.state,
         report.failure, report.task_id AS "taskId", report.ordered_at AS "orderedAt", report.finished_at AS "finishedAt",
         coalesce((
           SELECT json_agg(json_build_object('format', kept.format, 'name', file.name, 'size', file.size)
                           ORDER BY kept.format DESC)
             FROM (VALUES ('pdf', report.pdf_file_id), ('docx', report.docx_file_id)) AS kept (format, id)
             JOIN file_card file ON file.municipality_id = $1 AND file.id = kept.id), '[]') AS files
    FROM annual_report report
   WHERE report.municipality_id = $1`;

/** Reports to the board in the transaction's municipality. */
@Injectable()
export class AnnualReportRepository {
  /** A body's reports, the latest first. */
  async list(tx: Transaction, bodyId: string, query: PageQuery): Promise<Page<AnnualReportView>> {
    const page = await readPage<Row>(
      tx,
      {
        sql: `${reports} AND report.body_id = $2`,
        parameters: [tx.scope.municipalityId, bodyId],
        key: [{ of: 'number', sql: 'report.number', type: 'bigint' }],
        newestFirst: true,
      },
      query,
    );
    return { items: page.items.map(viewOf), next: page.next };
  }

  async get(tx: Transaction, id: string): Promise<AnnualReportView> {
    const [row] = await tx.query<Row>(`${reports} AND report.id = $2`, [tx.scope.municipalityId, id]);
    if (!row) throw new Error('A report that was just read or written is there');
    return viewOf(row);
  }

  /**
   * The id of the report that is being written on a year of a body, if any. Who asks goes first with what it does about it, and
   * others wait until it has: of two clicks at once one makes a report.
   */
  async waitingOn(
    tx: Transaction,
    bodyId: string,
    { year, language }: OrderAnnualReport,
  ): Promise<string | undefined> {
    const { municipalityId } = tx.scope;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `annual-report ${municipalityId} ${bodyId} ${year} ${language}`,
    ]);
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM annual_report
        WHERE municipality_id = $1 AND body_id = $2 AND year = $3 AND language = $4 AND state = 'waiting'`,
      [municipalityId, bodyId, year, language],
    );
    return row?.id;
  }

  async insert(tx: Transaction, report: NewReport): Promise<void> {
    const { id, bodyId, year, language, taskId, orderedAt } = report;
    await tx.query(
      `INSERT INTO annual_report (municipality_id, id, body_id, year, language, task_id, ordered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.scope.municipalityId, id, bodyId, year, language, taskId, orderedAt],
    );
  }

  /** A report that is still to be written. */
  async waiting(tx: Transaction, id: string): Promise<WaitingReport | undefined> {
    const [row] = await tx.query<WaitingReport>(
      `SELECT body_id AS "bodyId", year, language FROM annual_report
        WHERE municipality_id = $1 AND id = $2 AND state = 'waiting'`,
      [tx.scope.municipalityId, id],
    );
    return row;
  }

  async finish(tx: Transaction, id: string, { pdf, docx }: ReportFiles): Promise<void> {
    await tx.query(
      `UPDATE annual_report SET state = 'done', finished_at = product_now(), pdf_file_id = $3, docx_file_id = $4
        WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, id, pdf, docx],
    );
  }

  async fail(tx: Transaction, id: string, failure: ReportFailure): Promise<void> {
    await tx.query(
      `UPDATE annual_report SET state = 'failed', finished_at = product_now(), failure = $3
        WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, id, failure],
    );
  }

  /** The id of a report's file; none until it is done. */
  async fileOf(
    tx: Transaction,
    bodyId: string,
    reportId: string,
    format: ReportFormat,
  ): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT CASE $4 WHEN 'pdf' THEN pdf_file_id ELSE docx_file_id END AS id FROM annual_report
        WHERE municipality_id = $1 AND body_id = $2 AND id = $3`,
      [tx.scope.municipalityId, bodyId, reportId, format],
    );
    return row?.id ?? undefined;
  }
}

function viewOf({ number: _number, orderedAt, finishedAt, ...rest }: Row): AnnualReportView {
  return {
    ...rest,
    orderedAt: orderedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
