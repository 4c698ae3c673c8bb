import { Controller, Get, Header } from '@nestjs/common';
import { HealthCheck } from '@nestjs/terminus';
import { Public } from '../http/public.decorator';
import { Readiness } from './readiness';

/** For whoever runs the program: is the process alive, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public()
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 while the database is out of reach; mail that cannot leave does not make the process unready. */
  @Get('ready')
  @Public()
  @HealthCheck()
  ready() {
    return this.readiness.check();
  }
}
