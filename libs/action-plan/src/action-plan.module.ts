import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import { FilesModule } from '@samsyn/files';
import { MailingsModule } from '@samsyn/mailings';
import { ActionController } from './action.controller';
import { Action } from './action.entity';
import { ActionChangeService } from './action-change.service';
import { ActionFiles } from './action-files';
import { ActionLogController } from './action-log.controller';
import { ActionLogEntry } from './action-log-entry.entity';
import { ActionLogRepository } from './action-log.repository';
import { ActionPartyRepository } from './action-party.repository';
import { ActionTimingController } from './action-timing/action-timing.controller';
import { ActionTimingService } from './action-timing/action-timing.service';
import { ActionReachService } from './action-reach.service';
import { ActionReadingRepository } from './action-reading.repository';
import { ActionRepository } from './action.repository';
import { AdoptPlanVersionService } from './adopt-plan-version/adopt-plan-version.service';
import { AskColleagueController } from './ask-colleague/ask-colleague.controller';
import { AskColleagueService } from './ask-colleague/ask-colleague.service';
import { CreateActionService } from './create-action/create-action.service';
import { CreateFirstLineUnitService } from './create-first-line-unit/create-first-line-unit.service';
import { CreatePlanService } from './create-plan/create-plan.service';
import { CreatePlanVersionService } from './create-plan-version/create-plan-version.service';
import { FirstLineUnitController } from './first-line-unit.controller';
import { FirstLineUnit } from './first-line-unit.entity';
import { FirstLineUnitRepository } from './first-line-unit.repository';
import { CreateReadingService } from './create-reading/create-reading.service';
import { GetActionService } from './get-action/get-action.service';
import { GetActionCountsService } from './get-action-counts/get-action-counts.service';
import { GoalRepository } from './goal.repository';
import { HandOverActionService } from './hand-over-action/hand-over-action.service';
import { ListActionLogService } from './list-action-log/list-action-log.service';
import { DownloadActionsService } from './download-actions/download-actions.service';
import { ListActionsService } from './list-actions/list-actions.service';
import { ListReadingsService } from './list-readings/list-readings.service';
import { LogActionService } from './log-action/log-action.service';
import { LinkedActionsRepository } from './log-by-link/linked-actions.repository';
import { ColleagueVisits } from './log-by-link/colleague-visits';
import { LogByLinkController } from './log-by-link/log-by-link.controller';
import { LogByLinkService } from './log-by-link/log-by-link.service';
import { LogLink } from './log-by-link/log-link';
import { LogOnceController } from './log-by-link/log-once.controller';
import { LogOnceLink } from './log-by-link/log-once-link';
import { LogPages } from './log-by-link/log-pages';
import { OwnActionVisits } from './log-by-link/own-action-visits';
import { ActionMailsModule } from './mails/action-mails.module';
import { OpenActionFileService } from './open-action-file/open-action-file.service';
import { OpenPlanDocumentService } from './open-plan-document/open-plan-document.service';
import { PlanController } from './plan.controller';
import { PlanDrafts } from './plan-drafts';
import { Plan } from './plan.entity';
import { PlanRepository } from './plan.repository';
import { PlanVersionController } from './plan-version.controller';
import { PlanVersion } from './plan-version.entity';
import { PlanVersionRepository } from './plan-version.repository';
import { ReadFirstLineUnitsService } from './read-first-line-units/read-first-line-units.service';
import { ReadPlansService } from './read-plans/read-plans.service';
import { PlanProgressRepository } from './read-plans/plan-progress.repository';
import { RevisionBasisRepository } from './read-plans/revision-basis.repository';
import { ResponsibleSeats } from './responsible-seats';
import { ActionWordRepository } from './search-actions/action-word.repository';
import { SearchActionsService } from './search-actions/search-actions.service';
import { SetGoalsService } from './set-goals/set-goals.service';
import { SetPlanDocumentService } from './set-plan-document/set-plan-document.service';
import { SignerRepository } from './signature/signer.repository';
import { UpdateActionService } from './update-action/update-action.service';
import { UpdateFirstLineUnitService } from './update-first-line-unit/update-first-line-unit.service';
import { UpdatePlanService } from './update-plan/update-plan.service';
import { YearOfPlansRepository } from './read-year/year-of-plans.repository';
import { ReportWrongPersonService } from './wrong-person/report-wrong-person.service';
import { WrongColleagueController } from './wrong-person/wrong-colleague.controller';
import { WrongPersonController } from './wrong-person/wrong-person.controller';

/** Action plans: versions and goals, units of the first line, and the actions with their log and readings. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Plan, PlanVersion, FirstLineUnit, Action, ActionLogEntry]),
    AccessModule,
    BodiesModule,
    FilesModule,
    MailingsModule,
    ActionMailsModule,
  ],
  controllers: [
    PlanController,
    PlanVersionController,
    FirstLineUnitController,
    ActionController,
    ActionLogController,
    WrongPersonController,
    WrongColleagueController,
    AskColleagueController,
    LogByLinkController,
    LogOnceController,
    ActionTimingController,
  ],
  providers: [
    PlanRepository,
    PlanVersionRepository,
    PlanDrafts,
    ReadPlansService,
    RevisionBasisRepository,
    PlanProgressRepository,
    CreatePlanService,
    UpdatePlanService,
    CreatePlanVersionService,
    SetGoalsService,
    AdoptPlanVersionService,
    SetPlanDocumentService,
    OpenPlanDocumentService,
    FirstLineUnitRepository,
    ReadFirstLineUnitsService,
    CreateFirstLineUnitService,
    UpdateFirstLineUnitService,
    ActionRepository,
    ActionPartyRepository,
    ActionLogRepository,
    ActionReadingRepository,
    ActionWordRepository,
    GoalRepository,
    SignerRepository,
    ActionReachService,
    ResponsibleSeats,
    ActionChangeService,
    DownloadActionsService,
    ListActionsService,
    SearchActionsService,
    GetActionService,
    GetActionCountsService,
    CreateActionService,
    UpdateActionService,
    HandOverActionService,
    ActionFiles,
    LogActionService,
    OpenActionFileService,
    ListActionLogService,
    CreateReadingService,
    ListReadingsService,
    LinkedActionsRepository,
    LogByLinkService,
    LogLink,
    LogOnceLink,
    LogPages,
    OwnActionVisits,
    AskColleagueService,
    ReportWrongPersonService,
    ColleagueVisits,
    ActionTimingService,
    YearOfPlansRepository,
  ],
  exports: [
    ActionMailsModule,
    CreatePlanService,
    SetGoalsService,
    AdoptPlanVersionService,
    CreateFirstLineUnitService,
    CreateActionService,
    LogActionService,
    YearOfPlansRepository,
  ],
})
export class ActionPlanModule {}
