import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { YearOfPlansRepository } from '@samsyn/action-plan';
import { BodyRepository } from '@samsyn/bodies';
import { type AnnualReportView, civilDateOf, fail, type OrderAnnualReport, yearOf } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, type SignedInCaller, type WriteResult } from '@samsyn/platform';
import { BeginTaskService } from '@samsyn/tasks';
import { AnnualReportRepository } from './annual-report.repository';
import { WriteAnnualReportService } from './write-annual-report.service';

/** Has a year's report to the board written. Who orders one that is being written is answered with that one. */
@Injectable()
export class OrderAnnualReportService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly plans: YearOfPlansRepository,
    private readonly reports: AnnualReportRepository,
    private readonly writing: WriteAnnualReportService,
    private readonly tasks: BeginTaskService,
    private readonly clock: Clock,
  ) {}

  order(
    caller: SignedInCaller,
    bodyId: string,
    yours: OrderAnnualReport,
  ): WriteResult<AnnualReportView, 'body.missing' | 'annual-report.year-ahead' | 'annual-report.no-plan'> {
    return this.write.run(caller, async (tx) => {
      const now = this.clock.now();
      if (!(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' });
      if (yours.year > yearOf(civilDateOf(now, caller.timeZone))) {
        const code = 'annual-report.year-ahead';
        return fail({ code, errors: [{ path: 'year', message: code }] });
      }
      if (!(await this.plans.hasAdopted(tx, bodyId))) return fail({ code: 'annual-report.no-plan' });
      let id = await this.reports.waitingOn(tx, bodyId, yours);
      if (id === undefined) {
        id = randomUUID();
        const { kind } = this.writing;
        const [taskId = ''] = await this.tasks.begin(tx, {
          kind,
          subject: { type: 'annual-report', id },
          itemIds: [id],
        });
        await this.reports.insert(tx, { ...yours, id, bodyId, taskId, orderedAt: now });
      }
      const detail = { time: String(yours.year) };
      return audited(await this.reports.get(tx, id), 'annual-report.ordered', ['body', bodyId], detail);
    });
  }
}
