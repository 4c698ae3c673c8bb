import { Controller } from '@nestjs/common';
import { type Call, route } from '@samsyn/platform';
import { getClock, moveClock } from './clock.entry';
import { MoveClockService } from './move-clock.service';

/** The movable clock: exists in the standalone program only, so that a half-year can be lived in a minute. */
@Controller()
export class ClockController {
  constructor(private readonly clock: MoveClockService) {}

  @route(getClock)
  get(): { now: string } {
    return this.told();
  }

  @route(moveClock)
  async move({ body }: Call<typeof moveClock>): Promise<{ now: string }> {
    await this.clock.moveTo(new Date(body.now));
    return this.told();
  }

  /** A handler is called by the frame alone, with the call that it is given. */
  private told(): { now: string } {
    return { now: this.clock.now().toISOString() };
  }
}
