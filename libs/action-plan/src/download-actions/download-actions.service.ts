import { Injectable } from '@nestjs/common';
import {
  civilDateOf,
  type DownloadActions,
  type ListedActionView,
  listActionsSchema,
  translate,
} from '@samsyn/contract';
import { Clock, type Download } from '@samsyn/platform';
import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../get-action/get-action.service';
import { ListActionsService } from '../list-actions/list-actions.service';
import { actionTable } from './action-table.rules';

/** More than anybody looks through in a spreadsheet: what is left out is asked for by a narrower list. */
const MOST = 5_000;
const PAGE = 200;

/** The list of actions as a table for a spreadsheet: the same ones, in the same order, to whoever may list them. */
@Injectable()
export class DownloadActionsService {
  constructor(
    private readonly listing: ListActionsService,
    private readonly clock: Clock,
  ) {}

  async download(reader: Reader, { language, ...sought }: DownloadActions): Promise<Download> {
    const actions: ListedActionView[] = [];
    let cursor: string | null = null;
    do {
      const asked = listActionsSchema.parse({ ...sought, limit: PAGE, ...(cursor ? { cursor } : {}) });
      const page = await this.listing.list(reader, asked);
      actions.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && actions.length < MOST);
    const rows = actionTable(actions, { language, zone: reader.timeZone });
    const day = civilDateOf(this.clock.now(), reader.timeZone);
    const bytes = Buffer.from(written(rows));
    return {
      name: `${translate(language, 'actions')('table.file', { day })}.csv`,
      type: 'text/csv; charset=utf-8',
      size: bytes.byteLength,
      content: whole(bytes),
    };
  }
}

/** As a Swedish spreadsheet opens it; a cell that begins as a formula does is a text. */
function written(rows: string[][]): string {
  return stringify(rows, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
