import { createHash } from 'node:crypto';
import { type FileType, fileTypes } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, exampleFiles, jpegSegment, valueOf } from '@samsyn/testing';
import { FilesContext } from '../files-context.builder';
import { RemoveFileService } from '../remove-file/remove-file.service';

const { pdf, png, jpeg, docx, xlsx, odt } = exampleFiles;
const MEGABYTE = 1024 * 1024;

describe('a file that is kept', () => {
  let files: FilesContext;
  let caller: Caller;

  beforeAll(async () => {
    files = await FilesContext.start({ FILES_MEGABYTES: '10' });
  });
  beforeEach(async () => {
    caller = await files.context.coordinator();
  });
  afterAll(() => files.stop());

  it.each<[FileType, Buffer, string]>([
    [fileTypes[0], pdf(), 'exempel.pdf'],
    [fileTypes[1], png(), 'exempel.png'],
    [fileTypes[2], jpeg(), 'exempel.jpg'],
    [fileTypes[3], docx(), 'exempel.docx'],
    [fileTypes[4], xlsx(), 'exempel.xlsx'],
    [fileTypes[5], odt(), 'exempel.odt'],
  ])('given a %s that says nothing of itself, then it is kept as what it is', async (type, bytes, name) => {
    const stored = valueOf(await files.store(caller, bytes));
    expect(stored).toEqual({ id: stored.id, name, type, size: bytes.length });
    expect(await files.read(caller, stored.id)).toEqual(bytes);
  });

  it('given a photograph with a position, then what is kept, measured, hashed and handed out is without', async () => {
    const stored = valueOf(await files.store(caller, jpeg(jpegSegment(0xe1, 'Exif\0\0GPS 59.17N'))));
    expect(stored.size).toBe(jpeg().length);
    expect(await files.read(caller, stored.id)).toEqual(jpeg());
    const [card] = await files.context.within(caller, (tx) =>
      tx.query<{ sha256: string }>('SELECT sha256 FROM file_card WHERE id = $1', [stored.id]),
    );
    expect(card?.sha256).toBe(createHash('sha256').update(jpeg()).digest('hex'));
  });

  it('given a write that is undone, then nothing of its file is kept', async () => {
    const undone = files.context.within(caller, async (tx) => {
      await files.storeIn(tx, pdf());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await files.counts(caller)).toEqual({ files: 0, parts: 0 });
  });

  it('given a file that is removed, then its parts are too, and it does not exist; nobody else’s is touched', async () => {
    const stored = valueOf(await files.store(caller, pdf()));
    const remove = (by: Caller) =>
      files.context.within(by, (tx) => files.context.get(RemoveFileService).remove(tx, stored.id));
    await remove(await files.context.coordinator());
    expect(await files.read(caller, stored.id)).toEqual(pdf());
    await remove(caller);
    expect(codeOf(await files.open(caller, stored.id))).toBe('file.missing');
    expect(await files.counts(caller)).toEqual({ files: 0, parts: 0 });
  });

  it('given as many files at a subject as there may be, then one more is refused', async () => {
    const storeAfter = (already: number) =>
      files.context.within(caller, (tx) => files.storeIn(tx, pdf(), already));
    const refused = { code: 'file.too-many', most: 20, errors: [{ path: 'file', message: 'file.too-many' }] };
    expect(await storeAfter(20)).toEqual({ ok: false, error: refused });
    expect(codeOf(await storeAfter(19))).toBeUndefined();
  });

  it('given room for one and two that come at once, then one is kept; another municipality has room of its own', async () => {
    const large = Buffer.alloc(6 * MEGABYTE);
    pdf().copy(large);
    pdf().copy(large, large.length - pdf().length);
    const [one, two] = await Promise.all([files.store(caller, large), files.store(caller, large)]);
    expect([codeOf(one), codeOf(two)].sort()).toEqual(['file.no-room', undefined]);
    expect((await files.counts(caller))?.files).toBe(1);
    expect(codeOf(await files.store(await files.context.coordinator(), large))).toBeUndefined();
  });
});
