import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Read and written at a time, in bytes. */
const WINDOW = 64 * 1024;

/**
 * A file while it is being looked at: on disk, so that no file is held in memory, and without a name there, so that the
 * operating system removes it when the process dies.
 */
export class SpooledFile {
  private static open = 0;

  /** How many there are in this process. */
  static get count(): number {
    return SpooledFile.open;
  }

  private constructor(
    private readonly handle: FileHandle,
    /** In bytes; of what is too large, as many as were kept. */
    readonly size: number,
    /** It has more bytes than it may, and is not kept whole. */
    readonly exceeds: boolean,
    /** SHA-256 of what was kept as it came, in hex. */
    readonly sha256: string,
  ) {}

  /**
   * Takes in everything, and keeps no more than `most` bytes of it: who sends more is still listened to, because a browser
   * reads no answer before it has sent all.
   */
  static async take(content: AsyncIterable<Uint8Array>, most: number): Promise<SpooledFile> {
    const place = path.join(tmpdir(), `samsyn-upload-${randomUUID()}`);
    SpooledFile.open += 1;
    let handle: FileHandle | undefined;
    try {
      handle = await open(place, 'wx+', 0o600);
      await unlink(place);
      let size = 0;
      let exceeds = false;
      const hash = createHash('sha256');
      for await (const part of content) {
        exceeds ||= size + part.byteLength > most;
        if (exceeds) continue;
        await handle.writeFile(part);
        hash.update(part);
        size += part.byteLength;
      }
      return new SpooledFile(handle, size, exceeds, hash.digest('hex'));
    } catch (error) {
      SpooledFile.open -= 1;
      await handle?.close();
      throw error;
    }
  }

  /** Up to `length` bytes from `position`; fewer at the end. */
  async read(position: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - position));
    const { buffer } = await this.handle.read(Buffer.alloc(wanted), 0, wanted, position);
    return buffer;
  }

  /** The bytes from `from` up to `to`, in small parts. */
  async *bytes(from = 0, to = this.size): AsyncGenerator<Buffer> {
    for (let position = from; position < to; position += WINDOW) {
      yield await this.read(position, Math.min(WINDOW, to - position));
    }
  }

  /** Gives its place on disk back. Nothing can be read afterwards. */
  close(): Promise<void> {
    if (this.handle.fd >= 0) SpooledFile.open -= 1;
    return this.handle.close();
  }
}
