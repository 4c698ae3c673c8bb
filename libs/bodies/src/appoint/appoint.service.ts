import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, PersonalLinks } from '@samsyn/access';
import { fail, ok, type Result } from '@samsyn/contract';
import { ContactRepository } from '@samsyn/organisations';
import {
  AuditedWrite,
  type Caller,
  Clock,
  type KeyReused,
  type Transaction,
  violatedConstraint,
} from '@samsyn/platform';
import type { Appointment } from '../appointment.schema';
import { type BodyError, bodyError } from '../body.errors';
import { type HoldingView, holdingView } from '../holding-view';
import { beginningOf, endOf } from '../moment.rules';
import type { Seat } from '../seat.entity';
import { SeatRepository } from '../seat.repository';
import { BodyFollowers } from '../body-followers';
import { ONE_HOLDER, SeatHoldingRepository } from '../seat-holding.repository';
import { holdingToEnd } from './handover.rules';

/** What an appointment led to: the holding that began, and the one that it ended. */
export interface AppointmentView {
  seatId: string;
  capacity: Appointment['capacity'];
  holding: HoldingView | null;
  ended: HoldingView | null;
}

/**
 * Gives a seat to a contact, or to nobody, from an instant on. The holding before is ended there and kept; the seat's
 * meetings are planned anew in the same transaction, so that notices follow the seat.
 */
@Injectable()
export class AppointService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly municipalities: MunicipalityRepository,
    private readonly seats: SeatRepository,
    private readonly holdings: SeatHoldingRepository,
    private readonly contacts: ContactRepository,
    private readonly links: PersonalLinks,
    private readonly followers: BodyFollowers,
    private readonly clock: Clock,
  ) {}

  async appoint(
    caller: Caller,
    bodyId: string,
    seatId: string,
    appointment: Appointment,
  ): Promise<Result<AppointmentView, BodyError | KeyReused>> {
    try {
      return await this.write.run(caller, async (tx) => {
        const seat = await this.seats.lock(tx, bodyId, seatId);
        if (!seat) return fail(bodyError('seat.missing'));
        if (seat.endedAt) return fail(bodyError('seat.ended'));
        const handedOver = await this.handOver(tx, seat, appointment);
        if (!handedOver.ok) return handedOver;
        await this.followers.seatHandedOver(tx, seatId);
        const { holding, ended } = handedOver.value;
        const audit = {
          action: holding ? 'seat.appointed' : 'seat.vacated',
          subjectType: 'seat',
          subjectId: seatId,
          detail: {
            capacity: appointment.capacity,
            holdingId: holding?.id ?? null,
            endedId: ended?.id ?? null,
          },
        };
        return ok({ value: handedOver.value, audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== ONE_HOLDER) throw error;
      return fail(bodyError('seat.taken'));
    }
  }

  private async handOver(
    tx: Transaction,
    seat: Seat,
    { contactId, capacity, ...times }: Appointment,
  ): Promise<Result<AppointmentView, BodyError>> {
    const { timeZone } = await this.municipalities.get(tx);
    const now = this.clock.now();
    const from = times.from ? beginningOf(times.from, timeZone) : now;
    const until = times.until ? endOf(times.until, timeZone) : null;
    if (until && until <= from) return fail(bodyError('holding.ends-before-start'));

    const contact = contactId === null ? null : await this.contacts.get(tx, contactId);
    if (contactId !== null && !contact) return fail(bodyError('contact.missing'));
    if (contact && contact.organisationId !== seat.organisationId) return fail(bodyError('contact.foreign'));

    const toEnd = holdingToEnd(await this.holdings.at(tx, seat.id, capacity, from), { contactId, from, now });
    if (!toEnd.ok) return fail(bodyError(toEnd.error));
    const previous = toEnd.value;
    if (previous) await this.holdings.end(tx, previous.id, from);
    const next =
      contact &&
      (await this.holdings.insert(tx, {
        seatId: seat.id,
        contactId: contact.id,
        capacity,
        heldFrom: from,
        heldUntil: until,
      }));
    if (previous) await this.revokeLinks(tx, seat.id, previous.contactId, now);
    return ok({
      seatId: seat.id,
      capacity,
      holding: next && holdingView(next),
      ended: previous && holdingView({ ...previous, heldUntil: from }),
    });
  }

  /**
   * Who has left the seat by now loses what was sent to them for it. A handover that lies ahead, and a holder who stays
   * as deputy, keep theirs; after the handover it is who has the seat then that counts.
   */
  private async revokeLinks(tx: Transaction, seatId: string, contactId: string, now: Date): Promise<void> {
    if (await this.holdings.occupies(tx, seatId, contactId, now)) return;
    await this.links.revoke(tx, { seatId, contactId });
  }
}
