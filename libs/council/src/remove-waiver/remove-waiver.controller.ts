import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { type Caller, CurrentCaller, Permission, unwrap } from '@samsyn/platform';
import { halfYearNameSchema } from '../half-year.schema';
import { namedHalfYear } from '../half-year-name.rules';
import { RemoveWaiverService } from './remove-waiver.service';

@Controller('api/v1/municipalities/:municipality/council/half-years/:halfYear/waiver')
export class RemoveWaiverController {
  constructor(private readonly waivers: RemoveWaiverService) {}

  /** Takes the half-year's waiver back. */
  @Delete()
  @HttpCode(204)
  @Permission('half-years.waive')
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('halfYear', { schema: halfYearNameSchema }) halfYear: string,
  ): Promise<void> {
    unwrap(await this.waivers.remove(caller, namedHalfYear(halfYear)));
  }
}
