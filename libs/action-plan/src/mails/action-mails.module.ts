import { Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { MailingsModule } from '@samsyn/mailings';
import { TasksModule } from '@samsyn/tasks';
import { AskedColleagueRepository } from '../ask-colleague/asked-colleague.repository';
import { ActionTimingRepository } from '../action-timing/action-timing.repository';
import { OpenActionRepository } from '../plan-reminders/open-action.repository';
import { PlanRemindersService } from '../plan-reminders/plan-reminders.service';
import { WatchRemindersService } from '../plan-reminders/watch-reminders.service';
import { ActionMails } from './action-mails';
import { ActionDossierRepository } from './dossier/action-dossier.repository';
import { ReminderSettingRepository } from './dossier/reminder-setting.repository';
import { ResponsibleSeatRepository } from './dossier/responsible-seat.repository';
import { StandingDossierRepository } from './standing/standing-dossier.repository';
import { StandingMails } from './standing/standing-mails';

/** Mail about actions, and what keeps it in step with them: below the use cases that plan it. */
@Module({
  imports: [AccessModule, BodiesModule, MailingsModule, TasksModule],
  providers: [
    ActionDossierRepository,
    ActionMails,
    ActionTimingRepository,
    AskedColleagueRepository,
    OpenActionRepository,
    PlanRemindersService,
    ReminderSettingRepository,
    ResponsibleSeatRepository,
    StandingDossierRepository,
    StandingMails,
    WatchRemindersService,
  ],
  exports: [ActionTimingRepository, AskedColleagueRepository, PlanRemindersService, WatchRemindersService],
})
export class ActionMailsModule {}
