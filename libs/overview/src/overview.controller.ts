import { Controller } from '@nestjs/common';
import { getOverview, listMailGroups } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListMailGroupsService } from './list-mail-groups/list-mail-groups.service';
import { ReadOverviewService } from './read-overview/read-overview.service';

@Controller()
export class OverviewController {
  constructor(
    private readonly reading: ReadOverviewService,
    private readonly listing: ListMailGroupsService,
  ) {}

  @route(getOverview)
  get({ caller }: Call<typeof getOverview>) {
    return this.reading.read(caller);
  }

  @route(listMailGroups)
  listMailGroups({ caller, query }: Call<typeof listMailGroups>) {
    return this.listing.list(caller.scope, query);
  }
}
