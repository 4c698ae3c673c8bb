import { Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { ActionMatterRepository } from './actions/action-matter.repository';
import { HalfYearMatterRepository } from './half-years/half-year-matter.repository';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { AuditLogRepository } from './list-audit-log/audit-log.repository';
import { NamedActorRepository } from './list-audit-log/named-actor.repository';
import { ListAuditLogService } from './list-audit-log/list-audit-log.service';
import { DirectoryRepository } from './list-directory/directory.repository';
import { ListDirectoryService } from './list-directory/list-directory.service';
import { ListMailGroupsService } from './list-mail-groups/list-mail-groups.service';
import { MailGroupRepository } from './list-mail-groups/mail-group.repository';
import { MailMatterRepository } from './mail/mail-matter.repository';
import { MeetingMatterRepository } from './meetings/meeting-matter.repository';
import { OverviewDossierRepository } from './mails/overview-dossier.repository';
import { OverviewMails } from './mails/overview-mails';
import { OwnMattersRepository } from './own-seats/own-matters.repository';
import { AuditReadingRepository } from './read-audit-log/audit-reading.repository';
import { ReadAuditLogService } from './read-audit-log/read-audit-log.service';
import { FirstStepsRepository } from './read-first-steps/first-steps.repository';
import { ReadFirstStepsService } from './read-first-steps/read-first-steps.service';
import { WatchOverviewService } from './watch-overview/watch-overview.service';
import { OverviewController } from './overview.controller';
import { ReadOverviewService } from './read-overview/read-overview.service';

/** What needs a person, read from what the rooms below publish; it keeps nothing of its own. */
@Module({
  imports: [AccessModule, MailingsModule, BodiesModule, MeetingsModule],
  controllers: [OverviewController],
  providers: [
    MailMatterRepository,
    MeetingMatterRepository,
    HalfYearMatterRepository,
    ActionMatterRepository,
    OwnMattersRepository,
    ReadOverviewService,
    FirstStepsRepository,
    ReadFirstStepsService,
    AuditLogRepository,
    NamedActorRepository,
    ListAuditLogService,
    AuditReadingRepository,
    ReadAuditLogService,
    DirectoryRepository,
    ListDirectoryService,
    MailGroupRepository,
    ListMailGroupsService,
    OverviewDossierRepository,
    OverviewMails,
    WatchOverviewService,
  ],
  exports: [WatchOverviewService],
})
export class OverviewModule {}
