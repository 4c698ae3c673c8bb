import { Injectable } from '@nestjs/common';
import {
  fail,
  type Failure,
  ok,
  type Page,
  type PageQuery,
  type ReadingView,
  type Result,
} from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import { ActionReadingRepository } from '../action-reading.repository';
import { GetActionService, type Reader } from '../get-action/get-action.service';

/** What an action's indicator was found to be, by day. */
@Injectable()
export class ListReadingsService {
  constructor(
    private readonly database: Database,
    private readonly actions: GetActionService,
    private readonly readings: ActionReadingRepository,
  ) {}

  list(
    reader: Reader,
    actionId: string,
    query: PageQuery,
  ): Promise<Result<Page<ReadingView>, Failure<'action.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.actions.find(tx, reader, actionId))) return fail({ code: 'action.missing' });
      return ok(await this.readings.list(tx, actionId, query));
    });
  }
}
