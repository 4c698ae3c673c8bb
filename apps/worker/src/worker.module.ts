import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule, AccountMailsModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { OverviewModule } from '@samsyn/overview';
import { type Config, HealthModule, PlatformModule } from '@samsyn/platform';
import { TasksModule } from '@samsyn/tasks';
import { WorkingGroupModule } from '@samsyn/working-group';

/** The process that sends and does long work: the ledger, tasks, and the contexts that own a kind of either. It has no routes, and a port for its health. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config),
        AccessModule,
        AccountMailsModule,
        MailingsModule,
        TasksModule,
        MeetingsModule,
        ActionPlanModule,
        WorkingGroupModule,
        OverviewModule,
        HealthModule,
      ],
    };
  }
}
