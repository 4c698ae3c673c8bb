import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../http/access-declaration';
import { metrics } from './metrics';

/** Figures for monitoring; they name no person and no municipality. */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Public()
  @Header('content-type', metrics.contentType)
  @Header('cache-control', 'no-store')
  get(): Promise<string> {
    return metrics.metrics();
  }
}
