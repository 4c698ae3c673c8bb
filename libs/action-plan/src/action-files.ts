import { Injectable } from '@nestjs/common';
import {
  type Failure,
  type FileFault,
  type FileRoomFault,
  type FileView,
  ok,
  type Result,
} from '@samsyn/contract';
import { type ReceivedFile, ReceiveFileService, StoreFileService } from '@samsyn/files';
import type { Transaction, Upload } from '@samsyn/platform';
import { ActionLogRepository } from './action-log.repository';

/** How many files an action's log can have in all. */
export const MAX_ACTION_FILES = 20;

/** What is attached to what is logged about an action, through whichever door it is logged: looked at first, kept with its entry. */
@Injectable()
export class ActionFiles {
  constructor(
    private readonly incoming: ReceiveFileService,
    private readonly files: StoreFileService,
    private readonly log: ActionLogRepository,
  ) {}

  /** Looks at what came in, if anything did, before anything is written. */
  async receive(upload: Upload | undefined): Promise<Result<ReceivedFile | null, Failure<FileFault>>> {
    return upload ? this.incoming.receive(upload) : ok(null);
  }

  /** Keeps it in the transaction that refers to it; the action is locked. */
  async keep(
    tx: Transaction,
    actionId: string,
    received: ReceivedFile | null,
  ): Promise<Result<FileView | null, Failure<FileRoomFault>>> {
    if (!received) return ok(null);
    const { length: already } = await this.log.filesOf(tx, actionId);
    return this.files.store(tx, received, { already, most: MAX_ACTION_FILES });
  }
}
