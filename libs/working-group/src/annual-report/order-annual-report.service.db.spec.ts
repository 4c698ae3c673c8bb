import { randomUUID } from 'node:crypto';
import { buildCouncil, codeOf } from '@samsyn/testing';
import { AnnualReportContext } from './annual-report-context.builder';

describe('a report to the board that is ordered', () => {
  let reports: AnnualReportContext;

  beforeAll(async () => {
    reports = await AnnualReportContext.start();
  });
  beforeEach(() => reports.begin());
  afterAll(() => reports.stop());

  it('given a second click while it is being written, or two at once, then there is one; afterwards there is another', async () => {
    const [first, second] = await Promise.all([reports.order(), reports.order()]);
    expect(second.id).toBe(first.id);
    expect((await reports.order()).taskId).toBe(first.taskId);
    const english = await reports.order({ language: 'en' });
    expect(english.id).not.toBe(first.id);
    await reports.work();
    const again = await reports.order();
    expect(again.id).not.toBe(first.id);
    await reports.work();

    expect((await reports.list()).map(({ id, state }) => [id, state])).toEqual([
      [again.id, 'done'],
      [english.id, 'done'],
      [first.id, 'done'],
    ]);
    expect(await reports.context.lastAudited(reports.caller)).toMatchObject({
      action: 'annual-report.ordered',
      subject: ['body', reports.group.bodyId],
    });
    expect((await reports.query('SELECT count(*)::int AS count FROM file'))[0]?.count).toBe(6);
  });

  it('given a year ahead, no plan, or a body that is not there, then it is refused', async () => {
    const bare = await reports.context.within(reports.caller, (tx) => buildCouncil(tx, { seats: 1 }));

    const ahead = await reports.ask({ year: 2029 });
    expect(ahead).toMatchObject({ error: { code: 'annual-report.year-ahead', errors: [{ path: 'year' }] } });
    expect(codeOf(await reports.ask({}, bare.bodyId))).toBe('annual-report.no-plan');
    expect(codeOf(await reports.ask({}, randomUUID()))).toBe('body.missing');
  });
});
