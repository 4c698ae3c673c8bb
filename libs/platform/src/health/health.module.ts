import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { MetricsController } from '../metrics/metrics.controller';
import { HealthPort } from './health-port';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

/** `/health/live`, `/health/ready` and `/metrics`: routes where there are routes, else at a {@link HealthPort}. */
@Module({
  imports: [TerminusModule],
  controllers: [HealthController, MetricsController],
  providers: [Readiness, HealthPort],
})
export class HealthModule {}
