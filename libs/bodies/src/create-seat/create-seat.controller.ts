import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type CreateSeat, createSeatSchema } from '../seat.schema';
import type { SeatView } from '../seat-view';
import { CreateSeatService } from './create-seat.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id/seats')
export class CreateSeatController {
  constructor(private readonly seats: CreateSeatService) {}

  /** Adds a seat to a body. */
  @Post()
  @Permission('seats.create')
  async create(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) bodyId: string,
    @Body({ schema: createSeatSchema }) body: CreateSeat,
  ): Promise<SeatView> {
    return unwrap(await this.seats.create(caller, bodyId, body));
  }
}
