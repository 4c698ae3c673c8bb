import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '@samsyn/access';
import { MailingsModule } from '@samsyn/mailings';
import { MeetingsModule } from '@samsyn/meetings';
import { type Config, HealthModule, PlatformModule } from '@samsyn/platform';

/** The process that sends: the ledger, and the contexts that own a kind of mail. It has no routes, and a port for its health. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(config), AccessModule, MailingsModule, MeetingsModule, HealthModule],
    };
  }
}
