import { randomUUID } from 'node:crypto';
import { type Caller, Database, mintMunicipalityScope, PassingFailure } from '@samsyn/platform';
import { codeOf, exampleFiles, ObjectServer, valueOf } from '@samsyn/testing';
import { ChunkTable } from '../contents/chunk-table';
import { ObjectStorage } from '../contents/object-storage';
import { FileRepository } from '../file.repository';
import { FilesContext } from '../files-context.builder';
import { RemoveFileService } from '../remove-file/remove-file.service';
import { SweepObjectsService } from './sweep-objects.service';

const { pdf, png } = exampleFiles;

describe('files that are kept in a bucket', () => {
  let server: ObjectServer;
  let files: FilesContext;
  let caller: Caller;

  beforeAll(async () => {
    server = await ObjectServer.start();
    files = await FilesContext.start({ FILES_BUCKET_URL: server.url });
  });
  beforeEach(async () => {
    caller = await files.context.coordinator();
  });
  afterAll(async () => {
    await files.stop();
    await server.stop();
  });

  const storage = () => files.context.get(ObjectStorage);
  const objects = async (municipalityId: string) => {
    const all = [];
    for await (const page of storage().list()) all.push(...page);
    return all.filter((each) => each.municipalityId === municipalityId);
  };
  /** The files that the bucket has of a municipality. */
  const inBucket = async (municipalityId = caller.scope.municipalityId) =>
    (await objects(municipalityId)).map(({ fileId }) => fileId);
  /** Milliseconds by the bucket's own clock, which need not be ours, when it first got an object of the caller's. */
  const firstPut = async () =>
    Math.min(...(await objects(caller.scope.municipalityId)).map(({ putAt }) => putAt.getTime()));
  const sweepBefore = async (milliseconds: number) =>
    files.context.get(SweepObjectsService).sweep(new Date(milliseconds));
  const sweep = async () => sweepBefore((await firstPut()) + 60_000);
  const storeUndone = () =>
    files.context
      .within(caller, async (tx) => {
        await files.storeIn(tx, png());
        throw new Error('undone');
      })
      .catch((error: Error) => error.message);

  it('given one is kept, then it is handed out as it was, its municipality’s alone, and no part is in the database', async () => {
    const { id } = valueOf(await files.store(caller, pdf()));
    expect(await files.read(caller, id)).toEqual(pdf());
    expect(await files.counts(caller)).toEqual({ files: 1, parts: 0 });
    expect(await inBucket()).toEqual([id]);
    expect(codeOf(await files.open(await files.context.coordinator(), id))).toBe('file.missing');
  });

  it('given a write that is undone, or a file that is removed, then its object goes with a sweep after the grace, and no other', async () => {
    const kept = valueOf(await files.store(caller, pdf()));
    const removed = valueOf(await files.store(caller, png()));
    expect(await storeUndone()).toBe('undone');
    await files.context.within(caller, (tx) => files.context.get(RemoveFileService).remove(tx, removed.id));
    await sweepBefore(await firstPut());
    expect(await inBucket()).toHaveLength(3);
    await sweep();
    expect(await inBucket()).toEqual([kept.id]);
    expect(await files.read(caller, kept.id)).toEqual(pdf());
  });

  it('given an object of a municipality that is not ours, and one of the same name of ours, then ours alone goes', async () => {
    const foreign = mintMunicipalityScope(randomUUID());
    const file = { id: randomUUID(), name: 'exempel.pdf', type: 'application/pdf' as const, size: 1 };
    for (const scope of [foreign, caller.scope]) {
      await files.context.get(Database).transaction(scope, (tx) => storage().keep(tx, file, onePart(pdf())));
    }
    await sweep();
    expect(await inBucket(foreign.municipalityId)).toEqual([file.id]);
    expect(await inBucket()).toEqual([]);
  });

  it('given the bucket is away, then nothing is kept, what was is not handed out as an empty file, and both pass', async () => {
    const { id } = valueOf(await files.store(caller, pdf()));
    await server.halt();
    await expect(files.store(caller, png())).rejects.toBeInstanceOf(PassingFailure);
    await expect(files.open(caller, id)).rejects.toBeInstanceOf(PassingFailure);
    await expect(sweepBefore(Date.now())).rejects.toBeInstanceOf(PassingFailure);
    expect((await files.counts(caller))?.files).toBe(1);
    await server.restart();
    expect(await files.read(caller, id)).toEqual(pdf());
    expect(codeOf(await files.store(caller, png()))).toBeUndefined();
  });

  it('given files from before there was a bucket, then they are read from where they are', async () => {
    const file = { name: 'exempel.pdf', type: 'application/pdf', size: pdf().length } as const;
    const { id } = await files.context.within(caller, async (tx) => {
      const row = { ...file, sha256: '0'.repeat(64), keptIn: 'database' } as const;
      const stored = await files.context.get(FileRepository).insert(tx, row);
      await files.context.get(ChunkTable).keep(tx, stored, onePart(pdf()));
      return stored;
    });
    expect(await inBucket()).toEqual([]);
    expect(await files.read(caller, id)).toEqual(pdf());
  });
});

async function* onePart(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}
