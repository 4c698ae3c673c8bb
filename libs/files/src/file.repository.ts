import { Injectable } from '@nestjs/common';
import type { FileType, FileView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** What is kept of a file beside its bytes. */
export interface NewFile {
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
}

/** Files of the transaction's municipality, without their bytes. */
@Injectable()
export class FileRepository {
  async get(tx: Transaction, id: string): Promise<FileView | undefined> {
    const [file] = await tx.query<FileView>(
      'SELECT id, name, type, size FROM file WHERE municipality_id = $1 AND id = $2',
      [tx.scope.municipalityId, id],
    );
    return file;
  }

  /** How many bytes the municipality keeps. Who asks goes first with what it does about it; others wait until it has. */
  async bytesKept(tx: Transaction): Promise<number> {
    const { municipalityId } = tx.scope;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`files ${municipalityId}`]);
    const [row] = await tx.query<{ bytes: string }>(
      'SELECT coalesce(sum(size), 0) AS bytes FROM file WHERE municipality_id = $1',
      [municipalityId],
    );
    return Number(row?.bytes);
  }

  async insert(tx: Transaction, { name, type, size, sha256 }: NewFile): Promise<FileView> {
    const [file] = await tx.query<FileView>(
      `INSERT INTO file (municipality_id, name, type, size, sha256) VALUES ($1, $2, $3, $4, $5)
       RETURNING id, name, type, size`,
      [tx.scope.municipalityId, name, type, size, sha256],
    );
    return file as FileView;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM file WHERE municipality_id = $1 AND id = $2', [tx.scope.municipalityId, id]);
  }
}
