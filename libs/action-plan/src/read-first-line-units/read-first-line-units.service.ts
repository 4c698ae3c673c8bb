import { Injectable } from '@nestjs/common';
import { OwnSeatsService } from '@samsyn/bodies';
import type { FirstLineUnitView, Page, PageQuery } from '@samsyn/contract';
import { Clock, Database, type SignedInCaller } from '@samsyn/platform';
import { FirstLineUnitRepository } from '../first-line-unit.repository';

/** The units of the first line. A member is shown those whose seat is of a body they sit on. */
@Injectable()
export class ReadFirstLineUnitsService {
  constructor(
    private readonly database: Database,
    private readonly units: FirstLineUnitRepository,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  list(reader: SignedInCaller, query: PageQuery): Promise<Page<FirstLineUnitView>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const shown = await this.own.bodiesShownTo(tx, reader, this.clock.now());
      return this.units.list(tx, query, shown === 'every' ? undefined : shown);
    });
  }
}
