import { Injectable } from '@nestjs/common';
import type { SeatOwner } from '@samsyn/bodies';
import {
  type ActionView,
  civilDateOf,
  fail,
  type Failure,
  ok,
  type Result,
  silentBefore,
} from '@samsyn/contract';
import { Clock, Database, type SignedInCaller, type Transaction } from '@samsyn/platform';
import { type ActionTime, viewOfCard } from '../action-card';
import { type ActionReach, ActionReachService, sees } from '../action-reach.service';
import { ActionRepository, type FullActionCard } from '../action.repository';

/** Who reads, and where. */
export type Reader = SeatOwner & Pick<SignedInCaller, 'scope' | 'timeZone'>;

/** One action. For a member no others exist than those of the bodies they sit on, and of their own seats. */
@Injectable()
export class GetActionService {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionRepository,
    private readonly reach: ActionReachService,
    private readonly clock: Clock,
  ) {}

  get(reader: Reader, id: string): Promise<Result<ActionView, Failure<'action.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const action = await this.find(tx, reader, id);
      return action ? ok(action) : fail({ code: 'action.missing' });
    });
  }

  /** The action, if there is one for this reader: for whatever is read with it. */
  async find(tx: Transaction, reader: Reader, id: string): Promise<ActionView | null> {
    const reach = await this.reach.of(tx, reader);
    const card = await this.actions.card(tx, id, this.clock.now());
    return card && sees(reach, card.bodyId, card.seatId) ? this.tell(card, reader, reach) : null;
  }

  /** An action that there is, as it stands in the transaction. @throws when there is none. */
  async viewFor(
    tx: Transaction,
    id: string,
    reader: Pick<Reader, 'timeZone'>,
    reach: ActionReach,
  ): Promise<ActionView> {
    const card = await this.actions.card(tx, id, this.clock.now());
    if (!card) throw new Error(`There is no action ${id}`);
    return this.tell(card, reader, reach);
  }

  private tell(card: FullActionCard, { timeZone }: Pick<Reader, 'timeZone'>, reach: ActionReach): ActionView {
    const { description, stoppedReason, result, units, organisations } = card;
    const createdAt = card.createdAt.toISOString();
    const listed = viewOfCard(card, reach, actionTime(this.clock.now(), timeZone));
    return { ...listed, description, stoppedReason, result, units, organisations, createdAt };
  }
}

/** What an instant is in a zone, as far as it decides how actions stand. */
export function actionTime(now: Date, zone: string): ActionTime {
  const today = civilDateOf(now, zone);
  return { now, today, silentBefore: silentBefore(today, zone) };
}
