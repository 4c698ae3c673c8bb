import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { AnnualReportContext } from './annual-report-context.builder';
import { ReadAnnualReportsService } from './read-annual-reports.service';

describe('the reports to the board of a body', () => {
  let reports: AnnualReportContext;

  beforeAll(async () => {
    reports = await AnnualReportContext.start();
  });
  beforeEach(() => reports.begin());
  afterAll(() => reports.stop());

  it('given an order, then it is answered before it is written, and both files are there when the task is done', async () => {
    await reports.action();
    const ordered = await reports.order();
    expect(ordered).toMatchObject({ year: 2027, language: 'sv', state: 'waiting', failure: null, files: [] });
    expect(codeOf(await reports.open(ordered.id, 'pdf'))).toBe('annual-report.missing');
    await reports.work();
    const [done] = await reports.list();
    const pdf = valueOf(await reports.open(ordered.id, 'pdf'));
    const parts: Uint8Array[] = [];
    for await (const part of pdf.content) parts.push(part);

    expect(done).toMatchObject({ id: ordered.id, state: 'done', finishedAt: expect.any(String) });
    expect(done?.files.map(({ format, name }) => [format, name])).toEqual([
      ['pdf', expect.stringMatching(/^Årsrapport 2027 Exempelrådet.*\.pdf$/)],
      ['docx', expect.stringMatching(/^Årsrapport 2027 Exempelrådet.*\.docx$/)],
    ]);
    expect(Buffer.concat(parts).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(valueOf(await reports.open(ordered.id, 'docx')).size).toBe(done?.files[1]?.size);
  });

  it('given another municipality, or a body that is not there, then there is none', async () => {
    const { id } = await reports.order();
    await reports.work();
    const stranger = await reports.context.coordinator();

    expect(codeOf(await reports.open(id, 'pdf', stranger))).toBe('annual-report.missing');
    const reading = reports.context.get(ReadAnnualReportsService);
    expect(codeOf(await reading.list(reports.caller.scope, randomUUID(), { limit: 1 }))).toBe('body.missing');
    expect(codeOf(await reading.list(stranger.scope, reports.group.bodyId, { limit: 1 }))).toBe(
      'body.missing',
    );
  });
});
