import { Body, Controller, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, Permission, unwrap } from '@samsyn/platform';
import { type CreateBody, createBodySchema } from '../body.schema';
import type { BodyView } from '../body-view';
import { CreateBodyService } from './create-body.service';

@Controller('api/v1/municipalities/:municipality/bodies')
export class CreateBodyController {
  constructor(private readonly bodies: CreateBodyService) {}

  /** Adds a council or a working group. */
  @Post()
  @Permission('bodies.create')
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createBodySchema }) body: CreateBody,
  ): Promise<BodyView> {
    return unwrap(await this.bodies.create(caller, body));
  }
}
