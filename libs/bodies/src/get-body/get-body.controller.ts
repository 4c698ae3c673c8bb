import { Controller, Get, Param } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import type { BodyView } from '../body-view';
import { GetBodyService } from './get-body.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id')
export class GetBodyController {
  constructor(private readonly bodies: GetBodyService) {}

  /** One body with its timing and standing agenda. */
  @Get()
  @Permission('bodies.get')
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyView> {
    return unwrap(await this.bodies.get(caller.scope, id));
  }
}
