import { Injectable } from '@nestjs/common';
import {
  type ActionLogEntryView,
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type Result,
  type SeatLogEntryView,
} from '@samsyn/contract';
import { type SeatOfBody, SeatRepository } from '@samsyn/bodies';
import { Database, type SignedInCaller } from '@samsyn/platform';
import { ActionLogRepository, mayCorrect, viewOfEntry } from '../action-log.repository';
import { ActionReachService, sees } from '../action-reach.service';
import { GetActionService, type Reader } from '../get-action/get-action.service';

/** Who reads, and whose entries are their own. */
type LogReader = Reader & Pick<SignedInCaller, 'accountId'>;

/** What was logged about an action, or by a seat, the latest first, with the names and functions of then. */
@Injectable()
export class ListActionLogService {
  constructor(
    private readonly database: Database,
    private readonly actions: GetActionService,
    private readonly log: ActionLogRepository,
    private readonly seats: SeatRepository,
    private readonly reach: ActionReachService,
  ) {}

  list(
    reader: LogReader,
    actionId: string,
    query: PageQuery,
  ): Promise<Result<Page<ActionLogEntryView>, Failure<'action.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.actions.find(tx, reader, actionId))) return fail({ code: 'action.missing' });
      const reach = await this.reach.of(tx, reader);
      const { items, next } = await this.log.list(tx, actionId, query);
      return ok({ items: items.map((entry) => viewOfEntry(entry, mayCorrect(entry, reader, reach))), next });
    });
  }

  /** What was logged while a seat was responsible. Of a seat that is not their own, a member sees that of the plans they see. */
  ofSeat(
    reader: LogReader,
    seat: SeatOfBody,
    query: PageQuery,
  ): Promise<Result<Page<SeatLogEntryView>, Failure<'seat.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const reach = await this.reach.of(tx, reader);
      const isShown = sees(reach, seat.bodyId) && (await this.seats.get(tx, seat)) !== null;
      if (!isShown) return fail({ code: 'seat.missing' });
      const bodyIds = reach.seatIds.includes(seat.seatId) ? null : reach.bodyIds;
      const { items, next } = await this.log.ofSeat(tx, seat.seatId, bodyIds, query);
      return ok({ items: items.map((entry) => viewOfEntry(entry, mayCorrect(entry, reader, reach))), next });
    });
  }
}
