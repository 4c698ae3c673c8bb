import { Controller } from '@nestjs/common';
import { getFirstSteps, getOverview, listAuditLog, listDirectory, listMailGroups } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { ListDirectoryService } from './list-directory/list-directory.service';
import { ListMailGroupsService } from './list-mail-groups/list-mail-groups.service';
import { ReadAuditLogService } from './read-audit-log/read-audit-log.service';
import { ReadFirstStepsService } from './read-first-steps/read-first-steps.service';
import { ReadOverviewService } from './read-overview/read-overview.service';

@Controller()
export class OverviewController {
  constructor(
    private readonly reading: ReadOverviewService,
    private readonly firstSteps: ReadFirstStepsService,
    private readonly listing: ListMailGroupsService,
    private readonly directory: ListDirectoryService,
    private readonly auditLog: ReadAuditLogService,
  ) {}

  @route(getOverview)
  get({ caller }: Call<typeof getOverview>) {
    return this.reading.read(caller);
  }

  @route(getFirstSteps)
  getFirstSteps({ caller }: Call<typeof getFirstSteps>) {
    return this.firstSteps.read(caller.scope);
  }

  @route(listMailGroups)
  listMailGroups({ caller, query }: Call<typeof listMailGroups>) {
    return this.listing.list(caller.scope, query);
  }

  @route(listDirectory)
  listDirectory({ caller, query }: Call<typeof listDirectory>) {
    return this.directory.list(caller.scope, query);
  }

  @route(listAuditLog)
  listAuditLog({ caller, query }: Call<typeof listAuditLog>) {
    return this.auditLog.read(caller, query);
  }
}
