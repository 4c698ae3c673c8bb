import { type DynamicModule, Module } from '@nestjs/common';
import { ActionPlanModule } from '@samsyn/action-plan';
import { BodiesModule } from '@samsyn/bodies';
import { OrganisationsModule } from '@samsyn/organisations';
import { OverviewModule } from '@samsyn/overview';
import type { Config } from '@samsyn/platform';
import { TasksModule } from '@samsyn/tasks';
import type { SettableClock, SmtpSink } from '@samsyn/testing';
import { ApiModule } from '../../api/src/api.module';
import { ClockController } from './clock/clock.controller';
import { MoveClockService } from './clock/move-clock.service';
import { ActionPlanFiller } from './demonstration/action-plan-filler';
import { DemonstrationRepository } from './demonstration/demonstration.repository';
import { DemonstrationService } from './demonstration/demonstration.service';
import { MailboxModule } from './mailbox/mailbox.module';

/** What the standalone program has beside API and worker: demonstration data, a clock to move, a mailbox to look into. */
@Module({})
export class StandaloneModule {
  /** @param mailbox absent when mail goes to a real relay. */
  static with(
    config: Config,
    clock: SettableClock,
    mailbox?: { sink: SmtpSink; directory: string },
  ): DynamicModule {
    const page =
      mailbox && MailboxModule.for({ ...mailbox, municipality: 'Samsyn', timeZone: 'Europe/Stockholm' });
    return {
      module: StandaloneModule,
      imports: [
        ApiModule.with(config, clock),
        OrganisationsModule,
        OverviewModule,
        BodiesModule,
        ActionPlanModule,
        TasksModule,
        ...(page ? [page] : []),
      ],
      controllers: [ClockController],
      providers: [MoveClockService, DemonstrationRepository, ActionPlanFiller, DemonstrationService],
    };
  }
}
