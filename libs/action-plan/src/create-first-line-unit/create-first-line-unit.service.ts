import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { type CreateFirstLineUnit, fail, type FirstLineUnitView } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { firstLineUnitConstraints, FirstLineUnitRepository } from '../first-line-unit.repository';

/** Adds a unit of the first line. */
@Injectable()
export class CreateFirstLineUnitService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly seats: SeatRepository,
    private readonly units: FirstLineUnitRepository,
    private readonly clock: Clock,
  ) {}

  create(
    caller: Caller,
    values: CreateFirstLineUnit,
  ): WriteResult<FirstLineUnitView, 'unit.exists' | 'seat.missing' | 'seat.ended'> {
    return this.write.run(
      caller,
      async (tx) => {
        const [seat] = await this.seats.byIdsAt(tx, [values.seatId], this.clock.now());
        if (!seat) return fail({ code: 'seat.missing' });
        if (seat.endedAt) return fail({ code: 'seat.ended' });
        const id = await this.units.insert(tx, values);
        const detail = { seatId: values.seatId };
        return audited(
          await this.units.get(tx, id),
          'first-line-unit.created',
          ['first-line-unit', id],
          detail,
        );
      },
      firstLineUnitConstraints,
    );
  }
}
