import { Controller } from '@nestjs/common';
import { getOverview } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ReadOverviewService } from './read-overview/read-overview.service';

@Controller()
export class OverviewController {
  constructor(private readonly reading: ReadOverviewService) {}

  @route(getOverview)
  get({ caller }: Call<typeof getOverview>) {
    return this.reading.read(caller);
  }
}
