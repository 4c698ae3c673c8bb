import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../http/public.decorator';
import { Figures, FIGURES_TYPE } from './figures';

/** Figures for monitoring; they name no person and no municipality. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly figures: Figures) {}

  @Get()
  @Public()
  @Header('content-type', FIGURES_TYPE)
  @Header('cache-control', 'no-store')
  get(): Promise<string> {
    return this.figures.text();
  }
}
