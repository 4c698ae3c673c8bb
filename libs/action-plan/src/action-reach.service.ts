import { Injectable } from '@nestjs/common';
import { OwnSeatsService, type SeatOwner } from '@samsyn/bodies';
import { type Role, staff } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';

const staffRoles: ReadonlySet<Role> = new Set(staff);

/** What of the actions somebody sees, and where they write. */
export interface ActionReach {
  /** Whoever prepares and leads the work writes everywhere. */
  readonly leads: boolean;
  /** The bodies whose plans are shown to them; null for every one. */
  readonly bodyIds: readonly string[] | null;
  /** The seats that are their own: a member's. */
  readonly seatIds: readonly string[];
}

/** How far a caller reaches: members see the plans of the bodies they sit on, and act for their own seats. */
@Injectable()
export class ActionReachService {
  constructor(
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  /** How far somebody reaches whose own seats make no difference, so that nothing need be asked for. */
  everywhere(caller: SeatOwner): ActionReach | undefined {
    const leads = caller.roles.some((role) => staffRoles.has(role));
    const alike = leads || !caller.roles.includes('member');
    return this.own.oversees(caller) && alike ? { leads, bodyIds: null, seatIds: [] } : undefined;
  }

  async of(tx: Transaction, caller: SeatOwner): Promise<ActionReach> {
    const everywhere = this.everywhere(caller);
    if (everywhere) return everywhere;
    const { seatIds, bodyIds } = await this.own.of(tx, caller, this.clock.now());
    return { leads: false, bodyIds: this.own.oversees(caller) ? null : bodyIds, seatIds };
  }
}

/** Whether somebody is shown what belongs to a body's plan; what a seat of their own has, they see whosever plan it is in. */
export function sees({ bodyIds, seatIds }: ActionReach, bodyId: string, seatId?: string): boolean {
  return bodyIds === null || bodyIds.includes(bodyId) || (seatId !== undefined && seatIds.includes(seatId));
}

/** Whether somebody may write for a seat. */
export function actsFor({ leads, seatIds }: Pick<ActionReach, 'leads' | 'seatIds'>, seatId: string): boolean {
  return leads || seatIds.includes(seatId);
}
