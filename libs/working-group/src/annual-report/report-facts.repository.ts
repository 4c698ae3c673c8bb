import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { YearOfPlansRepository } from '@samsyn/action-plan';
import { BodyRepository } from '@samsyn/bodies';
import { beginningOf, civilDate, civilDateOf, endOf } from '@samsyn/contract';
import { MeetingsWithSeatsRepository } from '@samsyn/meetings';
import { Clock, type Transaction } from '@samsyn/platform';
import type { WaitingReport } from './annual-report.repository';
import type { ReportFacts } from './report-facts';

/** How many of the meetings ahead a report announces. */
const COMING = 6;

/** Gathers what a report on a year is made of. */
@Injectable()
export class ReportFactsRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly bodies: BodyRepository,
    private readonly plans: YearOfPlansRepository,
    private readonly meetings: MeetingsWithSeatsRepository,
    private readonly clock: Clock,
  ) {}

  async load(tx: Transaction, { bodyId, year, language }: WaitingReport): Promise<ReportFacts> {
    const { name, colour, timeZone: zone } = await this.municipalities.get(tx);
    const body = await this.bodies.get(tx, bodyId);
    if (!body) throw new Error('A report is of a body that is there');
    const now = this.clock.now();
    const writtenOn = civilDateOf(now, zone);
    const end = civilDate(`${year}-12-31`);
    const lastDay = writtenOn < end ? writtenOn : end;
    const from = beginningOf(civilDate(`${year}-01-01`), zone);
    const until = writtenOn > end ? endOf(end, zone) : now;
    const coming = await this.meetings.ofBodies(tx, [bodyId], COMING);
    return {
      language,
      publisher: { name, colour },
      body: body.name,
      year,
      writtenOn,
      lastDay,
      plans: await this.plans.ofBody(tx, bodyId, { from, until, lastDay, zone }),
      held: await this.meetings.held(tx, bodyId, from, until),
      unmarked: await this.meetings.unmarked(tx, bodyId, from, until),
      coming: coming.map(({ meeting }) => meeting),
    };
  }
}
