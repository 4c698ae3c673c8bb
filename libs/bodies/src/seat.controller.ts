import { Controller } from '@nestjs/common';
import { appoint, createSeat, listHoldings, listSeats, updateSeat } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { AppointService } from './appoint/appoint.service';
import { CreateSeatService } from './create-seat/create-seat.service';
import { ReadBodiesService } from './read-bodies/read-bodies.service';
import { UpdateSeatService } from './update-seat/update-seat.service';

/** Seats, and who has them over time. */
@Controller()
export class SeatController {
  constructor(
    private readonly reading: ReadBodiesService,
    private readonly creating: CreateSeatService,
    private readonly updating: UpdateSeatService,
    private readonly appointing: AppointService,
  ) {}

  @route(listSeats)
  list({ caller, params, query }: Call<typeof listSeats>) {
    return this.reading.listSeats(caller, params.bodyId, query);
  }

  @route(createSeat)
  create({ caller, params, body }: Call<typeof createSeat>) {
    return this.creating.create(caller, params.bodyId, body);
  }

  @route(updateSeat)
  update({ caller, params, body }: Call<typeof updateSeat>) {
    return this.updating.update(caller, params, body);
  }

  @route(listHoldings)
  listHoldings({ caller, params, query }: Call<typeof listHoldings>) {
    return this.reading.listHoldings(caller, params, query);
  }

  @route(appoint)
  appoint({ caller, params, body }: Call<typeof appoint>) {
    return this.appointing.appoint(caller, params, body);
  }
}
