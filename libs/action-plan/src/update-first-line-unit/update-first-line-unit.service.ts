import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import { fail, type FirstLineUnitView, type UpdateFirstLineUnit } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { firstLineUnitConstraints, FirstLineUnitRepository } from '../first-line-unit.repository';

/** Changes a unit of the first line that nobody else has changed meanwhile; one that has ended can begin again. */
@Injectable()
export class UpdateFirstLineUnitService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly seats: SeatRepository,
    private readonly units: FirstLineUnitRepository,
    private readonly clock: Clock,
  ) {}

  update(
    caller: Caller,
    id: string,
    yours: UpdateFirstLineUnit,
  ): WriteResult<
    FirstLineUnitView,
    'unit.missing' | 'unit.changed' | 'unit.exists' | 'seat.missing' | 'seat.ended'
  > {
    const { version, ended, ...changes } = yours;
    return this.write.run(
      caller,
      async (tx) => {
        const now = this.clock.now();
        if (changes.seatId !== undefined) {
          const [seat] = await this.seats.byIdsAt(tx, [changes.seatId], now);
          if (!seat) return fail({ code: 'seat.missing' });
          if (seat.endedAt) return fail({ code: 'seat.ended' });
        }
        const update = await this.units.update(tx, id, version, {
          ...changes,
          ...(ended === undefined ? {} : { endedAt: ended ? now : null }),
        });
        if (update.kind === 'missing') return fail({ code: 'unit.missing' });
        const current = await this.units.get(tx, id);
        if (update.kind === 'conflict') return fail({ code: 'unit.changed', current, yours });
        const action = ended ? 'first-line-unit.ended' : 'first-line-unit.updated';
        const detail = { version: current.version, fields: Object.keys(changes) };
        return audited(current, action, ['first-line-unit', id], detail);
      },
      firstLineUnitConstraints,
    );
  }
}
