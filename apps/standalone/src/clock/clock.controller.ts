import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { acceptedInstantSchema } from '@samsyn/contract';
import { Public } from '@samsyn/platform';
import { z } from 'zod';
import { MoveClockService } from './move-clock.service';

const setClockSchema = z.strictObject({ now: acceptedInstantSchema });

/** The movable clock: exists in the standalone program only, so that a half-year can be lived in a minute. */
@Controller('standalone/clock')
export class ClockController {
  constructor(private readonly clock: MoveClockService) {}

  @Get()
  @Public()
  get(): { now: string } {
    return { now: this.clock.now().toISOString() };
  }

  /** Answers when everything that fell due on the way has left. */
  @Post()
  @HttpCode(200)
  @Public()
  async set(
    @Body({ schema: setClockSchema }) { now }: z.output<typeof setClockSchema>,
  ): Promise<{ now: string }> {
    await this.clock.moveTo(new Date(now));
    return this.get();
  }
}
