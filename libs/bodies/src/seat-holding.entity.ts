import type { Capacity, HoldingView } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a contact had a seat, or deputised for it, from one instant until another; both may lie ahead. */
@Entity('seat_holding')
export class SeatHolding {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') seatId!: string;
  @Column('uuid') contactId!: string;
  @Column('text') capacity!: Capacity;
  @Column('timestamptz') heldFrom!: Date;
  /** Not included; null while nobody has ended it. */
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

/** The holding as a reader sees it. */
export function viewOfHolding(holding: Omit<SeatHolding, 'municipalityId' | 'createdAt'>): HoldingView {
  const { id, seatId, contactId, capacity, heldFrom, heldUntil } = holding;
  return {
    id,
    seatId,
    contactId,
    capacity,
    from: heldFrom.toISOString(),
    until: heldUntil?.toISOString() ?? null,
  };
}
