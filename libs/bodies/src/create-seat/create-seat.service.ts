import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { OrganisationRepository } from '@samsyn/organisations';
import { AuditedWrite, type Caller, Clock, type KeyReused } from '@samsyn/platform';
import { type BodyError, bodyError } from '../body.errors';
import { BodyRepository } from '../body.repository';
import { SeatRepository } from '../seat.repository';
import type { CreateSeat } from '../seat.schema';
import { type SeatView, seatView } from '../seat-view';

/** Adds a seat to a body; it is vacant until someone is appointed. */
@Injectable()
export class CreateSeatService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly bodies: BodyRepository,
    private readonly organisations: OrganisationRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  create(
    caller: Caller,
    bodyId: string,
    values: CreateSeat,
  ): Promise<Result<SeatView, BodyError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail(bodyError('body.missing'));
      const organisation = await this.organisations.get(tx, values.organisationId);
      if (!organisation) return fail(bodyError('organisation.missing'));
      const id = await this.seats.insert(tx, { ...values, bodyId });
      const seats = await this.seats.byIdsAt(tx, [id], this.clock.now());
      const [value] = seats.map(seatView);
      if (!value) throw new Error(`Seat ${id} vanished while it was being made`);
      const audit = {
        action: 'seat.created',
        subjectType: 'seat',
        subjectId: id,
        detail: { bodyId, organisationId: organisation.id },
      };
      return ok({ value, audit });
    });
  }
}
