import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditedWrite } from './audit/audited-write';
import type { Clock } from './clock/clock';
import { ClockModule } from './clock/clock.module';
import { SystemClock } from './clock/system-clock';
import type { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { JobsModule } from './jobs/jobs.module';
import { MailModule } from './mail/mail.module';
import { Figures } from './metrics/figures';

/** What every process stands on: settings, clock, database, queue, mail relay, audited writes, figures. */
@Global()
@Module({ providers: [AuditedWrite, Figures], exports: [AuditedWrite, Figures] })
export class PlatformModule {
  /** @param clock the machine's own unless the standalone program or a test brings one that can be set. */
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ConfigModule.with(config), ClockModule.with(clock), DatabaseModule, JobsModule, MailModule],
    };
  }
}
