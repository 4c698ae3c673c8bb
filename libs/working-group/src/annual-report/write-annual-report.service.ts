import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  fail,
  type FileType,
  keptFileName,
  MAX_FILE_BYTES,
  ok,
  type ReportFailure,
  type Result,
  translate,
} from '@samsyn/contract';
import { type DocumentContent, writeDocx, writePdf } from '@samsyn/documents';
import { StoreFileService, writtenFile } from '@samsyn/files';
import type { Transaction } from '@samsyn/platform';
import { type TaskKind, TaskKinds } from '@samsyn/tasks';
import { annualReport } from './annual-report.rules';
import { AnnualReportRepository } from './annual-report.repository';
import { ReportFactsRepository } from './report-facts.repository';
import type { ReportFacts } from './report-facts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Writes reports to the board, as a task. What is read, both files and that the report is done are one transaction: a crash
 * leaves a report that is still to be written, and nothing of it. How long that takes is bounded by what a document may hold.
 */
@Injectable()
export class WriteAnnualReportService implements TaskKind, OnModuleInit {
  readonly kind = 'working-group.annual-report';
  readonly stepSize = 1;

  constructor(
    private readonly kinds: TaskKinds,
    private readonly reports: AnnualReportRepository,
    private readonly facts: ReportFactsRepository,
    private readonly files: StoreFileService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async step(tx: Transaction, reportIds: readonly string[]): Promise<void> {
    for (const id of reportIds) {
      const waiting = await this.reports.waiting(tx, id);
      if (!waiting) continue;
      const facts = await this.facts.load(tx, waiting);
      const written = await writtenReport(annualReport(facts));
      const failure = written.ok ? await this.keep(tx, id, facts, written.value) : written.error;
      if (failure) await this.reports.fail(tx, id, failure);
    }
  }

  gaveUp(tx: Transaction, reportId: string): Promise<void> {
    return this.reports.fail(tx, reportId, 'unwritable');
  }

  /** Stores both files, or says that there is no room; the first is then removed with the transaction's savepoint. */
  private async keep(
    tx: Transaction,
    id: string,
    facts: ReportFacts,
    { pdf, docx }: WrittenReport,
  ): Promise<ReportFailure | undefined> {
    await tx.query('SAVEPOINT files');
    const kept = [await this.store(tx, facts, PDF, pdf), await this.store(tx, facts, DOCX, docx)];
    const [pdfId, docxId] = kept;
    if (pdfId === undefined || docxId === undefined) {
      await tx.query('ROLLBACK TO SAVEPOINT files');
      return 'no-room';
    }
    await this.reports.finish(tx, id, { pdf: pdfId, docx: docxId });
    return undefined;
  }

  private async store(
    tx: Transaction,
    { language, year, body }: ReportFacts,
    type: FileType,
    bytes: Buffer,
  ): Promise<string | undefined> {
    const text = translate(language, 'annual-report');
    const named = keptFileName(text('file', { year, body }), type);
    const name = named.ok ? named.value : `${year}`;
    const stored = await this.files.store(tx, writtenFile(name, type, bytes), { already: 0, most: 1 });
    return stored.ok ? stored.value.id : undefined;
  }
}

interface WrittenReport {
  readonly pdf: Buffer;
  readonly docx: Buffer;
}

async function writtenReport(content: DocumentContent): Promise<Result<WrittenReport, ReportFailure>> {
  const pdf = await writePdf(content);
  if (!pdf.ok) return fail(pdf.error.code === 'document.too-large' ? 'too-large' : 'unwritable');
  const docx = await writeDocx(content);
  if (!docx.ok) return fail('unwritable');
  if (Math.max(pdf.value.byteLength, docx.value.byteLength) > MAX_FILE_BYTES) return fail('too-large');
  return ok({ pdf: pdf.value, docx: docx.value });
}
