import { Controller } from '@nestjs/common';
import { getOverview, listDirectory, listMailGroups } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListDirectoryService } from './list-directory/list-directory.service';
import { ListMailGroupsService } from './list-mail-groups/list-mail-groups.service';
import { ReadOverviewService } from './read-overview/read-overview.service';

@Controller()
export class OverviewController {
  constructor(
    private readonly reading: ReadOverviewService,
    private readonly listing: ListMailGroupsService,
    private readonly directory: ListDirectoryService,
  ) {}

  @route(getOverview)
  get({ caller }: Call<typeof getOverview>) {
    return this.reading.read(caller);
  }

  @route(listMailGroups)
  listMailGroups({ caller, query }: Call<typeof listMailGroups>) {
    return this.listing.list(caller.scope, query);
  }

  @route(listDirectory)
  listDirectory({ caller, query }: Call<typeof listDirectory>) {
    return this.directory.list(caller.scope, query);
  }
}
