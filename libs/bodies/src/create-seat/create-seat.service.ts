import { Injectable } from '@nestjs/common';
import { type CreateSeat, fail, type SeatView } from '@samsyn/contract';
import { OrganisationRepository } from '@samsyn/organisations';
import { audited, AuditedWrite, type Caller, Clock, type WriteResult } from '@samsyn/platform';
import { BodyRepository } from '../body.repository';
import { SeatRepository } from '../seat.repository';
import { viewOfSeat } from '../seat-with-holders';

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
  ): WriteResult<SeatView, 'body.missing' | 'organisation.missing'> {
    return this.write.run(caller, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail({ code: 'body.missing' });
      const { organisationId } = values;
      if (!(await this.organisations.get(tx, organisationId))) return fail({ code: 'organisation.missing' });
      const id = await this.seats.insert(tx, { ...values, bodyId });
      const seat = await this.seats.getAt(tx, id, this.clock.now());
      return audited(viewOfSeat(seat), 'seat.created', ['seat', id], { bodyId, organisationId });
    });
  }
}
