import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { BodyRepository, OwnSeatsService, type SeatOwner } from '@samsyn/bodies';
import {
  civilDateOf,
  fail,
  type Failure,
  halfYearSpan,
  type HalfYearsQuery,
  type HalfYearView,
  ok,
  type Page,
  type Result,
} from '@samsyn/contract';
import { MeetingRepository } from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope } from '@samsyn/platform';
import { HalfYearWaiverRepository } from '../half-year-waiver.repository';
import { halfYears, yearsAsked } from './half-years.rules';

/**
 * The council's half-years, derived from its meetings and waivers each time they are asked for. For a member who does not
 * sit on it there is no council.
 */
@Injectable()
export class ListHalfYearsService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly bodies: BodyRepository,
    private readonly own: OwnSeatsService,
    private readonly meetings: MeetingRepository,
    private readonly waivers: HalfYearWaiverRepository,
    private readonly clock: Clock,
  ) {}

  list(
    reader: SeatOwner & { readonly scope: MunicipalityScope },
    query: HalfYearsQuery,
  ): Promise<Result<Page<HalfYearView>, Failure<'council.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const now = this.clock.now();
      const council = await this.bodies.firstOf(tx, 'council');
      const shown = await this.own.bodiesShownTo(tx, reader, now);
      if (!council || !(shown === 'every' || shown.includes(council.id))) {
        return fail({ code: 'council.missing' });
      }
      const { timeZone } = await this.municipalities.get(tx);
      const today = civilDateOf(now, timeZone);
      const years = yearsAsked(query, today);
      const { from } = halfYearSpan({ year: years.from, half: 1 });
      const { to } = halfYearSpan({ year: years.to, half: 2 });
      const meetings = await this.meetings.daysOf(tx, council.id, from, to);
      const waivers = await this.waivers.list(tx, council.id);
      const items = halfYears({ years, meetings, waivers, atRiskWeeks: council.atRiskWeeks, today });
      return ok({ items, next: null });
    });
  }
}
