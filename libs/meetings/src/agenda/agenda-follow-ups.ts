import { Injectable } from '@nestjs/common';
import type { GoalFollowUpView } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';

/** What a context above fills the agendas of a body's meetings with, as it stands when it is asked. */
export interface AgendaFollowUp {
  ofBody(tx: Transaction, bodyId: string): Promise<readonly GoalFollowUpView[]>;
}

/**
 * Where contexts above, which may not be called from here, say at start-up what agendas fill themselves with. Nothing of it is
 * stored, and it is no item: it is what stands when the agenda is read, or mailed, until the meeting is over.
 */
@Injectable()
export class AgendaFollowUps {
  private readonly sources: AgendaFollowUp[] = [];

  constructor(private readonly clock: Clock) {}

  register(source: AgendaFollowUp): void {
    this.sources.push(source);
  }

  /** Nothing of a meeting that is over, or cancelled: what was followed up then nobody can tell any more. */
  async of(
    tx: Transaction,
    { bodyId, status, endsAt }: Pick<Meeting, 'bodyId' | 'status' | 'endsAt'>,
  ): Promise<GoalFollowUpView[]> {
    if (status !== 'planned' || endsAt <= this.clock.now()) return [];
    const found: GoalFollowUpView[] = [];
    for (const source of this.sources) found.push(...(await source.ofBody(tx, bodyId)));
    return found;
  }
}
