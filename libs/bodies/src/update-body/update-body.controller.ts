import { Body, Controller, Param, Patch } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type UpdateBody, updateBodySchema } from '../body.schema';
import type { BodyView } from '../body-view';
import { UpdateBodyService } from './update-body.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id')
export class UpdateBodyController {
  constructor(private readonly bodies: UpdateBodyService) {}

  /** Changes a body's name, timing, weeks before it is at risk, or standing agenda. */
  @Patch()
  @Permission('bodies.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateBodySchema }) body: UpdateBody,
  ): Promise<BodyView> {
    return unwrap(await this.bodies.update(caller, id, body));
  }
}
