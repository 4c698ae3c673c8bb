import { Injectable } from '@nestjs/common';
import type { FileType, FileView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { StoreName } from './contents/file-stores';

/** What is kept of a file beside its bytes. */
export interface NewFile {
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
  readonly keptIn: StoreName;
}

/** A file, and where its bytes are. */
export interface KeptFile {
  readonly file: FileView;
  readonly keptIn: StoreName;
}

/** Files of the transaction's municipality, without their bytes. */
@Injectable()
export class FileRepository {
  async get(tx: Transaction, id: string): Promise<KeptFile | undefined> {
    const [row] = await tx.query<FileView & Pick<KeptFile, 'keptIn'>>(
      'SELECT id, name, type, size, kept_in AS "keptIn" FROM file WHERE municipality_id = $1 AND id = $2',
      [tx.scope.municipalityId, id],
    );
    if (!row) return undefined;
    const { keptIn, ...file } = row;
    return { file, keptIn };
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

  async insert(tx: Transaction, { name, type, size, sha256, keptIn }: NewFile): Promise<FileView> {
    const [file] = await tx.query<FileView>(
      `INSERT INTO file (municipality_id, name, type, size, sha256, kept_in) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING id, name, type, size`,
      [tx.scope.municipalityId, name, type, size, sha256, keptIn],
    );
    return file as FileView;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM file WHERE municipality_id = $1 AND id = $2', [tx.scope.municipalityId, id]);
  }
}
