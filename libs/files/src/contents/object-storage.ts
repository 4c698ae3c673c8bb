import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { FileView } from '@samsyn/contract';
import { Config, type MunicipalityScope, PassingFailure, type Transaction } from '@samsyn/platform';
import { S3mini } from 's3mini';
import { FileContents } from './file-contents';

/** Milliseconds of real time for the head of an answer: a transaction waits meanwhile, and is ended after `MAIL_LEASE_SECONDS`. */
const PATIENCE = 20_000;

/** Objects listed at a time; the most that S3 gives. */
const PAGE = 1000;

/** A file in the bucket. */
export interface StoredObject {
  readonly municipalityId: string;
  readonly fileId: string;
  /** When it was put there, by the bucket's clock. */
  readonly putAt: Date;
}

/**
 * Files as objects of S3, or of what speaks as it does, named `{municipality}/{file}`. An object is put before its row is
 * committed, so that a row never lacks its bytes; one whose row was undone or removed is taken away by `SweepObjectsService`.
 */
@Injectable()
export class ObjectStorage extends FileContents {
  private readonly bucket: S3mini | undefined;

  constructor({ values: { FILES_BUCKET_URL, FILES_BUCKET_REGION } }: Config) {
    super();
    this.bucket = FILES_BUCKET_URL ? bucketAt(FILES_BUCKET_URL, FILES_BUCKET_REGION) : undefined;
  }

  /** Whether there is a bucket at all. */
  get isSet(): boolean {
    return this.bucket !== undefined;
  }

  override async keep(tx: Transaction, file: FileView, content: AsyncIterable<Uint8Array>): Promise<void> {
    // whole in memory: a file has at most 10 MB, and a stream could not say its length
    const bytes = await buffer(content);
    await this.ask((bucket) => bucket.putObject(nameOf(tx.scope, file.id), bytes, file.type));
  }

  override async read(scope: MunicipalityScope, fileId: string): Promise<AsyncIterable<Uint8Array>> {
    const answer = await this.ask((bucket) => bucket.getObjectResponse(nameOf(scope, fileId)));
    if (!answer?.body) throw new Error(`The bytes of file ${fileId} are not in the bucket`);
    return answer.body as unknown as AsyncIterable<Uint8Array>;
  }

  /** The object goes with the next sweep: were it taken away here, an undone removal would leave a row without bytes. */
  override discard(): Promise<void> {
    return Promise.resolve();
  }

  /** Everything in the bucket that is named as a file is, a page at a time. */
  async *list(): AsyncGenerator<StoredObject[]> {
    let next: string | undefined;
    do {
      const from = next;
      const page = await this.ask((bucket) => bucket.listObjectsPaged('/', '', PAGE, from));
      yield (page?.objects ?? []).flatMap(storedObject);
      next = page?.nextContinuationToken;
    } while (next);
  }

  async remove(objects: readonly StoredObject[]): Promise<void> {
    const names = objects.map(({ municipalityId, fileId }) => `${municipalityId}/${fileId}`);
    await this.ask((bucket) => bucket.deleteObjects(names));
  }

  /** @throws {PassingFailure} when the bucket cannot be reached or does not do as asked. */
  private async ask<T>(request: (bucket: S3mini) => Promise<T>): Promise<T> {
    if (!this.bucket) throw new Error('A file is in a bucket, and FILES_BUCKET_URL does not say which');
    try {
      return await request(this.bucket);
    } catch (error) {
      throw new PassingFailure(`The bucket of files does not answer as asked: ${(error as Error).message}`);
    }
  }
}

function bucketAt(url: string, region: string): S3mini {
  const endpoint = new URL(url);
  const [accessKeyId, secretAccessKey] = [endpoint.username, endpoint.password].map(decodeURIComponent);
  endpoint.username = '';
  endpoint.password = '';
  return new S3mini({
    accessKeyId: accessKeyId ?? '',
    secretAccessKey: secretAccessKey ?? '',
    endpoint: endpoint.href.replace(/\/$/, ''),
    region,
    fetch: patientFetch,
  });
}

/** Patience ends with the head of an answer: a file is read as slowly as whoever asked for it reads. */
const patientFetch: typeof fetch = async (input, init) => {
  const patience = new AbortController();
  const over = setTimeout(() => patience.abort(new Error('no answer in time')), PATIENCE);
  try {
    return await fetch(input, { ...init, signal: patience.signal });
  } finally {
    clearTimeout(over);
  }
};

function nameOf({ municipalityId }: MunicipalityScope, fileId: string): string {
  return `${municipalityId}/${fileId}`;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const objectName = new RegExp(`^(${uuid})/(${uuid})$`);

function storedObject({ Key, LastModified }: { Key: string; LastModified: Date | string }): StoredObject[] {
  const [, municipalityId, fileId] = objectName.exec(Key) ?? [];
  return municipalityId && fileId ? [{ municipalityId, fileId, putAt: new Date(LastModified) }] : [];
}
