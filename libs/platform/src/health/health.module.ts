import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { MetricsController } from '../metrics/metrics.controller';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

/** `/health/live`, `/health/ready` and `/metrics`. */
@Module({
  imports: [TerminusModule],
  controllers: [HealthController, MetricsController],
  providers: [Readiness],
})
export class HealthModule {}
