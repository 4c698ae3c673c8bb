import { Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { FilesModule } from '@samsyn/files';
import { MeetingsModule } from '@samsyn/meetings';
import { TasksModule } from '@samsyn/tasks';
import { AnnualReportController } from './annual-report.controller';
import { AnnualReportRepository } from './annual-report/annual-report.repository';
import { OrderAnnualReportService } from './annual-report/order-annual-report.service';
import { ReadAnnualReportsService } from './annual-report/read-annual-reports.service';
import { ReportFactsRepository } from './annual-report/report-facts.repository';
import { WriteAnnualReportService } from './annual-report/write-annual-report.service';
import { FillAgendaService } from './fill-agenda/fill-agenda.service';
import { WaitingActionRepository } from './fill-agenda/waiting-action.repository';
import { GetWorkingGroupService } from './get-working-group/get-working-group.service';
import { WorkRepository } from './get-working-group/work.repository';
import { WorkingGroupController } from './working-group.controller';

/** What a body that works against a plan is at: its seats, its plans and its meetings, held together, and told to the board. */
@Module({
  imports: [AccessModule, TasksModule, FilesModule, BodiesModule, MeetingsModule, ActionPlanModule],
  controllers: [WorkingGroupController, AnnualReportController],
  providers: [
    GetWorkingGroupService,
    WorkRepository,
    FillAgendaService,
    WaitingActionRepository,
    AnnualReportRepository,
    ReportFactsRepository,
    OrderAnnualReportService,
    WriteAnnualReportService,
    ReadAnnualReportsService,
  ],
})
export class WorkingGroupModule {}
