import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule, AccountMailsModule } from '@samsyn/access';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { CouncilModule } from '@samsyn/council';
import { FilesModule } from '@samsyn/files';
import { InformationModule } from '@samsyn/information';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { OrganisationsModule } from '@samsyn/organisations';
import { OverviewModule } from '@samsyn/overview';
import { type Clock, type Config, HealthModule, PlatformModule } from '@samsyn/platform';
import { TasksModule } from '@samsyn/tasks';
import { WorkingGroupModule } from '@samsyn/working-group';

/** The HTTP process: every context with its routes. */
@Module({})
export class ApiModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config, clock),
        AccessModule,
        AccountMailsModule,
        MailingsModule,
        TasksModule,
        FilesModule,
        OrganisationsModule,
        BodiesModule,
        MeetingsModule,
        CouncilModule,
        ActionPlanModule,
        WorkingGroupModule,
        OverviewModule,
        InformationModule,
        HealthModule,
      ],
    };
  }
}
