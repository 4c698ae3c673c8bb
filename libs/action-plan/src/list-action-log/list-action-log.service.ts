import { Injectable } from '@nestjs/common';
import {
  type ActionLogEntryView,
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type Result,
} from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { ActionLogRepository, viewOfEntry } from '../action-log.repository';
import { GetActionService, type Reader } from '../get-action/get-action.service';

/** What was logged about an action, the latest first, with the names and functions of then. */
@Injectable()
export class ListActionLogService {
  constructor(
    private readonly database: Database,
    private readonly actions: GetActionService,
    private readonly log: ActionLogRepository,
  ) {}

  list(
    reader: Reader,
    actionId: string,
    query: PageQuery,
  ): Promise<Result<Page<ActionLogEntryView>, Failure<'action.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.actions.find(tx, reader, actionId))) return fail({ code: 'action.missing' });
      const { items, next } = await this.log.list(tx, actionId, query);
      return ok({ items: items.map(viewOfEntry), next });
    });
  }
}
