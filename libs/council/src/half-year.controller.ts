import { Controller } from '@nestjs/common';
import { listHalfYears, removeWaiver, waiveHalfYear } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListHalfYearsService } from './list-half-years/list-half-years.service';
import { RemoveWaiverService } from './remove-waiver/remove-waiver.service';
import { WaiveHalfYearService } from './waive-half-year/waive-half-year.service';

@Controller()
export class HalfYearController {
  constructor(
    private readonly listing: ListHalfYearsService,
    private readonly waiving: WaiveHalfYearService,
    private readonly removing: RemoveWaiverService,
  ) {}

  @route(listHalfYears)
  list({ caller, query }: Call<typeof listHalfYears>) {
    return this.listing.list(caller, query);
  }

  @route(waiveHalfYear)
  waive({ caller, params, body }: Call<typeof waiveHalfYear>) {
    return this.waiving.waive(caller, params.halfYear, body);
  }

  @route(removeWaiver)
  removeWaiver({ caller, params }: Call<typeof removeWaiver>) {
    return this.removing.remove(caller, params.halfYear);
  }
}
