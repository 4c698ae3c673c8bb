import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type Result } from '@samsyn/contract';
import { type OpenedFile, OpenFileService } from '@samsyn/files';
import { Database } from '@samsyn/platform';
import { ActionLogRepository } from '../action-log.repository';
import { GetActionService, type Reader } from '../get-action/get-action.service';

/** Hands out a file of an action's log, to whoever sees the action. */
@Injectable()
export class OpenActionFileService {
  constructor(
    private readonly database: Database,
    private readonly actions: GetActionService,
    private readonly log: ActionLogRepository,
    private readonly files: OpenFileService,
  ) {}

  async open(
    reader: Reader,
    { actionId, fileId }: { actionId: string; fileId: string },
  ): Promise<Result<OpenedFile, Failure<'action.missing' | 'file.missing'>>> {
    const found = await this.database.transaction(reader.scope, async (tx) => {
      if (!(await this.actions.find(tx, reader, actionId))) return fail({ code: 'action.missing' });
      const attached = await this.log.filesOf(tx, actionId);
      return attached.includes(fileId) ? ok(fileId) : fail({ code: 'file.missing' });
    });
    return found.ok ? this.files.open(reader.scope, found.value) : found;
  }
}
