import { Controller } from '@nestjs/common';
import {
  createCalendarPeriod,
  listCalendar,
  removeCalendarPeriod,
  updateCalendarPeriod,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ChangeCalendarService } from './change-calendar.service';
import { ReadSettingsService } from './read-settings.service';

@Controller()
export class CalendarController {
  constructor(
    private readonly reading: ReadSettingsService,
    private readonly changing: ChangeCalendarService,
  ) {}

  @route(listCalendar)
  list({ caller, query }: Call<typeof listCalendar>) {
    return this.reading.listCalendar(caller.scope, query);
  }

  @route(createCalendarPeriod)
  create({ caller, body }: Call<typeof createCalendarPeriod>) {
    return this.changing.create(caller, body);
  }

  @route(updateCalendarPeriod)
  update({ caller, params, body }: Call<typeof updateCalendarPeriod>) {
    return this.changing.update(caller, params.periodId, body);
  }

  @route(removeCalendarPeriod)
  remove({ caller, params }: Call<typeof removeCalendarPeriod>) {
    return this.changing.remove(caller, params.periodId);
  }
}
