import { Body, Controller, Param, Patch } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type UpdateSeat, updateSeatSchema } from '../seat.schema';
import type { SeatView } from '../seat-view';
import { UpdateSeatService } from './update-seat.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id/seats/:seatId')
export class UpdateSeatController {
  constructor(private readonly seats: UpdateSeatService) {}

  /** Changes a seat's function, duty or position, or abolishes it. */
  @Patch()
  @Permission('seats.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) bodyId: string,
    @Param('seatId', { schema: idSchema }) seatId: string,
    @Body({ schema: updateSeatSchema }) body: UpdateSeat,
  ): Promise<SeatView> {
    return unwrap(await this.seats.update(caller, bodyId, seatId, body));
  }
}
