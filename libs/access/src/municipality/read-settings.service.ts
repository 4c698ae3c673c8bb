import { Injectable } from '@nestjs/common';
import type { CalendarPeriodKind, CalendarPeriodView, Page, PageQuery, SettingsView } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { viewOfPeriod } from './calendar-period.entity';
import { CalendarPeriodRepository } from './calendar-period.repository';
import { viewOfSettings } from './municipality.entity';
import { MunicipalityRepository } from './municipality.repository';

/** What holds for a whole municipality: its settings and its calendar. */
@Injectable()
export class ReadSettingsService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly periods: CalendarPeriodRepository,
  ) {}

  get(scope: MunicipalityScope): Promise<SettingsView> {
    return this.database.transaction(scope, async (tx) => viewOfSettings(await this.municipalities.get(tx)));
  }

  listCalendar(
    scope: MunicipalityScope,
    query: PageQuery & { kind?: CalendarPeriodKind | undefined },
  ): Promise<Page<CalendarPeriodView>> {
    return this.database.transaction(scope, async (tx) => {
      const { items, next } = await this.periods.list(tx, query);
      return { items: items.map(viewOfPeriod), next };
    });
  }
}
