import { Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { HalfYearMatterRepository } from './half-years/half-year-matter.repository';
import { MeetingsModule } from '@samsyn/meetings';
import { MailMatterRepository } from './mail/mail-matter.repository';
import { MeetingMatterRepository } from './meetings/meeting-matter.repository';
import { OverviewController } from './overview.controller';
import { ReadOverviewService } from './read-overview/read-overview.service';

/** What needs a person, read from what the rooms below publish; it keeps nothing of its own. */
@Module({
  imports: [AccessModule, MeetingsModule],
  controllers: [OverviewController],
  providers: [MailMatterRepository, MeetingMatterRepository, HalfYearMatterRepository, ReadOverviewService],
})
export class OverviewModule {}
