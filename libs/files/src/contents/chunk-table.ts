import { Injectable } from '@nestjs/common';
import type { FileView } from '@samsyn/contract';
import { Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { FileContents } from './file-contents';

/** In bytes; as the table's own check has it. */
const CHUNK = 256 * 1024;

/** Files in the database, in parts: under row-level security, in the backup, and there or not there with their rows. */
@Injectable()
export class ChunkTable extends FileContents {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(tx: Transaction, { id }: FileView, content: AsyncIterable<Uint8Array>): Promise<void> {
    let number = 0;
    for await (const chunk of inChunks(content)) {
      await tx.query(
        'INSERT INTO file_chunk (municipality_id, file_id, number, content) VALUES ($1, $2, $3, $4)',
        [tx.scope.municipalityId, id, number++, chunk],
      );
    }
  }

  override read(scope: MunicipalityScope, fileId: string): Promise<AsyncIterable<Uint8Array>> {
    return Promise.resolve(this.chunks(scope, fileId));
  }

  private async *chunks(scope: MunicipalityScope, fileId: string): AsyncGenerator<Uint8Array> {
    for (let number = 0; ; number++) {
      const [chunk] = await this.database.readOnce<{ content: Buffer }>(
        scope,
        {
          name: 'file-chunk',
          sql: 'SELECT content FROM file_chunk WHERE municipality_id = $1 AND file_id = $2 AND number = $3',
        },
        [scope.municipalityId, fileId, number],
      );
      if (!chunk) return;
      yield chunk.content;
    }
  }

  /** They go with the row of their file. */
  override discard(): Promise<void> {
    return Promise.resolve();
  }
}

async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of content) {
    parts.push(part);
    held += part.byteLength;
    if (held < CHUNK) continue;
    const all = Buffer.concat(parts);
    let at = 0;
    for (; all.length - at >= CHUNK; at += CHUNK) yield all.subarray(at, at + CHUNK);
    parts = [all.subarray(at)];
    held = all.length - at;
  }
  if (held > 0) yield Buffer.concat(parts);
}
