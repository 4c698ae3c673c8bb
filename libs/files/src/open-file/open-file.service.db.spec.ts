import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '@samsyn/platform';
import { codeOf, exampleFiles, valueOf } from '@samsyn/testing';
import { FilesContext } from '../files-context.builder';

const { pdf } = exampleFiles;

describe('a file that is handed out', () => {
  let files: FilesContext;
  let caller: Caller;

  beforeAll(async () => {
    files = await FilesContext.start({ DATABASE_POOL_SIZE: '2' });
    caller = await files.context.coordinator();
  });
  afterAll(() => files.stop());

  it('given one of many parts, then they come as they were, and nobody waits while it is read', async () => {
    const bytes = Buffer.concat([pdf(), randomBytes(1024 * 1024), pdf()]);
    const { id } = valueOf(await files.store(caller, bytes));
    expect((await files.counts(caller))?.parts).toBe(5);
    const opened = await Promise.all(Array.from({ length: 3 }, () => files.open(caller, id)));
    const readers = opened.map((each) => valueOf(each).content[Symbol.asyncIterator]());
    for (const reader of readers) expect((await reader.next()).done).toBe(false);
    expect((await files.read(caller, id)).equals(bytes)).toBe(true);
  });

  it('given one of another municipality, or none, then it does not exist', async () => {
    const { id } = valueOf(await files.store(caller, pdf()));
    expect(codeOf(await files.open(await files.context.coordinator(), id))).toBe('file.missing');
    expect(codeOf(await files.open(caller, randomUUID()))).toBe('file.missing');
  });

  it('given one whose parts are gone before it is read, then reading it fails rather than ends', async () => {
    const { id } = valueOf(await files.store(caller, pdf()));
    const { content } = valueOf(await files.open(caller, id));
    await files.context.within(caller, (tx) => tx.query('DELETE FROM file_chunk WHERE file_id = $1', [id]));
    await expect(content[Symbol.asyncIterator]().next()).rejects.toThrow('cut short');
  });
});
