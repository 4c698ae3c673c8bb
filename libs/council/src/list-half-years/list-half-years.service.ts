import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { BodyRepository } from '@samsyn/bodies';
import { civilDateOf, fail, halfYearSpan, ok, type Result } from '@samsyn/contract';
import { MeetingRepository } from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope, type Page } from '@samsyn/platform';
import { type HalfYearError, halfYearError } from '../half-year.errors';
import type { HalfYearsQuery } from '../half-year.schema';
import type { HalfYearView } from '../half-year-view';
import { HalfYearWaiverRepository } from '../half-year-waiver.repository';
import { halfYears, yearsAsked } from './half-years.rules';

/** The council's half-years, derived from its meetings and waivers each time they are asked for. */
@Injectable()
export class ListHalfYearsService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly bodies: BodyRepository,
    private readonly meetings: MeetingRepository,
    private readonly waivers: HalfYearWaiverRepository,
    private readonly clock: Clock,
  ) {}

  list(scope: MunicipalityScope, query: HalfYearsQuery): Promise<Result<Page<HalfYearView>, HalfYearError>> {
    return this.database.transaction(scope, async (tx) => {
      const council = await this.bodies.firstOf(tx, 'council');
      if (!council) return fail(halfYearError('council.missing'));
      const { timeZone } = await this.municipalities.get(tx);
      const today = civilDateOf(this.clock.now(), timeZone);
      const years = yearsAsked(query, today);
      const { from } = halfYearSpan({ year: years.from, half: 1 });
      const { to } = halfYearSpan({ year: years.to, half: 2 });
      const meetings = await this.meetings.daysOf(tx, council.id, from, to);
      const waivers = await this.waivers.list(tx, council.id, years.from, years.to);
      const items = halfYears({ years, meetings, waivers, atRiskWeeks: council.atRiskWeeks, today });
      return ok({ items, next: null });
    });
  }
}
