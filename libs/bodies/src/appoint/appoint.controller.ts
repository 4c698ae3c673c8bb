import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type Appointment, appointmentSchema } from '../appointment.schema';
import { AppointService, type AppointmentView } from './appoint.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id/seats/:seatId/holdings')
export class AppointController {
  constructor(private readonly seats: AppointService) {}

  /** Appoints a holder or an ordinary deputy, or leaves the seat vacant. */
  @Post()
  @Permission('seats.appoint')
  async appoint(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) bodyId: string,
    @Param('seatId', { schema: idSchema }) seatId: string,
    @Body({ schema: appointmentSchema }) body: Appointment,
  ): Promise<AppointmentView> {
    return unwrap(await this.seats.appoint(caller, bodyId, seatId, body));
  }
}
