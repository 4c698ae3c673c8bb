import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, Permission, unwrap } from '@samsyn/platform';
import { halfYearNameSchema, type WaiveHalfYear, waiveHalfYearSchema } from '../half-year.schema';
import { namedHalfYear } from '../half-year-name.rules';
import type { WaiverView } from '../half-year-view';
import { WaiveHalfYearService } from './waive-half-year.service';

@Controller('api/v1/municipalities/:municipality/council/half-years/:halfYear/waiver')
export class WaiveHalfYearController {
  constructor(private readonly waivers: WaiveHalfYearService) {}

  /** Decides, with a reason, that the half-year needs no meeting. */
  @Post()
  @Permission('half-years.waive')
  async waive(
    @CurrentCaller() caller: Caller,
    @Param('halfYear', { schema: halfYearNameSchema }) halfYear: string,
    @Body({ schema: waiveHalfYearSchema }) body: WaiveHalfYear,
  ): Promise<WaiverView> {
    return unwrap(await this.waivers.waive(caller, namedHalfYear(halfYear), body.reason));
  }
}
