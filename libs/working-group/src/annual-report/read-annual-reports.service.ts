import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import {
  type AnnualReportView,
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type ReportFormat,
  type Result,
} from '@samsyn/contract';
import { type OpenedFile, OpenFileService } from '@samsyn/files';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { AnnualReportRepository } from './annual-report.repository';

/** Which file of which report. */
export interface ReportFile {
  readonly bodyId: string;
  readonly reportId: string;
  readonly format: ReportFormat;
}

/** Bodies' reports to the board, and their files. */
@Injectable()
export class ReadAnnualReportsService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
    private readonly reports: AnnualReportRepository,
    private readonly files: OpenFileService,
  ) {}

  list(
    scope: MunicipalityScope,
    bodyId: string,
    query: PageQuery,
  ): Promise<Result<Page<AnnualReportView>, Failure<'body.missing'>>> {
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' });
      return ok(await this.reports.list(tx, bodyId, query));
    });
  }

  async open(
    scope: MunicipalityScope,
    { bodyId, reportId, format }: ReportFile,
  ): Promise<Result<OpenedFile, Failure<'annual-report.missing'>>> {
    const id = await this.database.transaction(scope, (tx) =>
      this.reports.fileOf(tx, bodyId, reportId, format),
    );
    if (id === undefined) return fail({ code: 'annual-report.missing' });
    const opened = await this.files.open(scope, id);
    return opened.ok ? opened : fail({ code: 'annual-report.missing' });
  }
}
