import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, PersonalLinks } from '@samsyn/access';
import {
  type Appointment,
  type AppointmentView,
  beginningOf,
  endOf,
  fail,
  type Failure,
  ok,
  type Result,
} from '@samsyn/contract';
import { type Contact, ContactRepository } from '@samsyn/organisations';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { BodyFollowers } from '../body-followers';
import { type SeatHolding, viewOfHolding } from '../seat-holding.entity';
import { holdingConstraints, type NewHolding, SeatHoldingRepository } from '../seat-holding.repository';
import type { Seat } from '../seat.entity';
import { type SeatOfBody, SeatRepository } from '../seat.repository';
import { type HandoverRefusal, holdingToEnd } from './handover.rules';

/** Why the contact, or the time, does not fit the seat. */
type Unfit =
  HandoverRefusal | 'contact.missing' | 'contact.ended' | 'contact.foreign' | 'holding.ends-before-start';

/**
 * Gives a seat to a contact, or to nobody, from an instant on. The holding before is ended there and kept; the seat's next
 * meetings are planned anew in the same transaction and later ones by a task, so that notices follow the seat.
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

  appoint(
    caller: Caller,
    which: SeatOfBody,
    appointment: Appointment,
  ): WriteResult<AppointmentView, 'seat.missing' | 'seat.ended' | Unfit> {
    return this.appointIf<never>(caller, which, appointment, () => Promise.resolve(null));
  }

  /** Appoints as {@link appoint} does, unless the caller may not: `refusal` says why, with the seat locked. */
  appointIf<Code extends string>(
    caller: Caller,
    which: SeatOfBody,
    appointment: Appointment,
    refusal: (tx: Transaction) => Promise<Code | null>,
  ): WriteResult<AppointmentView, 'seat.missing' | 'seat.ended' | Unfit | Code> {
    return this.write.run(
      caller,
      async (tx) => {
        // before the seat, as when a contact ends: two who each wait for the other's lock would be refused
        const contact = await this.contactOf(tx, appointment);
        const seat = await this.seats.lock(tx, which);
        if (!seat) return fail({ code: 'seat.missing' });
        const refused = await refusal(tx);
        if (refused !== null) return fail({ code: refused });
        if (seat.endedAt) return fail({ code: 'seat.ended' });
        if (!contact.ok) return contact;
        const handedOver = await this.handOver(tx, seat, contact.value, appointment);
        if (!handedOver.ok) return handedOver;
        const tasks = await this.followers.seatHandedOver(tx, seat.id);
        const { capacity, holding, ended } = handedOver.value;
        const action = holding ? 'seat.appointed' : 'seat.vacated';
        const ids = { holdingId: holding?.id ?? null, endedId: ended?.id ?? null };
        const detail = { capacity, ...ids, contactId: (holding ?? ended)?.contactId ?? null };
        return audited({ ...handedOver.value, tasks }, action, ['seat', seat.id], detail);
      },
      holdingConstraints,
    );
  }

  private async contactOf(
    tx: Transaction,
    { contactId }: Appointment,
  ): Promise<Result<Contact | null, Failure<'contact.missing' | 'contact.ended'>>> {
    if (contactId === null) return ok(null);
    const contact = await this.contacts.lock(tx, contactId);
    if (!contact) return fail({ code: 'contact.missing' });
    return contact.endedAt ? fail({ code: 'contact.ended' }) : ok(contact);
  }

  private async handOver(
    tx: Transaction,
    seat: Seat,
    contact: Contact | null,
    { contactId, capacity, ...asked }: Appointment,
  ): Promise<Result<Omit<AppointmentView, 'tasks'>, Failure<Unfit>>> {
    const { timeZone } = await this.municipalities.get(tx);
    const now = this.clock.now();
    const from = asked.from ? beginningOf(asked.from, timeZone) : now;
    const until = asked.until ? endOf(asked.until, timeZone) : null;
    if (until && until <= from) return fail({ code: 'holding.ends-before-start' });
    if (contact && contact.organisationId !== seat.organisationId) return fail({ code: 'contact.foreign' });

    const toEnd = holdingToEnd(await this.holdings.at(tx, seat.id, capacity, from), { contactId, from, now });
    if (!toEnd.ok) return fail({ code: toEnd.error });
    const previous = toEnd.value;
    if (previous) await this.holdings.end(tx, previous.id, from);
    if (capacity === 'holder') await this.seats.holderDecided(tx, seat.id, now);
    const holding = { seatId: seat.id, capacity, heldFrom: from, heldUntil: until };
    const next = contact && (await this.begin(tx, { ...holding, contactId: contact.id }, now));
    if (previous) await this.revokeLinks(tx, seat.id, previous.contactId, now);
    if (contact)
      await this.links.readmit(tx, { seatId: seat.id, holder: { type: 'contact', id: contact.id } });
    return ok({
      seatId: seat.id,
      capacity,
      holding: next && viewOfHolding(next),
      ended: previous && viewOfHolding({ ...previous, heldUntil: from }),
    });
  }

  /** Whoever was to leave the seat just then, and is to have it from then on, stays: what they have answered stays theirs. */
  private async begin(tx: Transaction, holding: NewHolding, now: Date): Promise<SeatHolding> {
    const { heldFrom, heldUntil, ...theirs } = holding;
    const running =
      heldFrom > now ? await this.holdings.endingAt(tx, { ...theirs, heldUntil: heldFrom }) : null;
    return running ? this.holdings.prolong(tx, running.id, heldUntil) : this.holdings.insert(tx, holding);
  }

  /**
   * Who has left the seat by now loses what was sent to them for it. A handover that lies ahead, and a holder who stays
   * as deputy, keep theirs; after the handover it is who has the seat then that counts.
   */
  private async revokeLinks(tx: Transaction, seatId: string, contactId: string, now: Date): Promise<void> {
    const theirs = await this.holdings.seatsOf(tx, contactId, now);
    if (theirs.some((seat) => seat.seatId === seatId)) return;
    await this.links.revoke(tx, { seatId, holder: { type: 'contact', id: contactId } });
  }
}
