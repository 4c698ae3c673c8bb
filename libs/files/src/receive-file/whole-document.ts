import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { Bytes } from './piece';

/** Readers look for the end of a PDF in so many of its last bytes (ISO 32000-1, annex H.3.4.4). */
const END_OF_PDF = 1024;

/** More than a document of 10 MB has inside it, and few enough to walk through. */
const MOST_ENTRIES = 5000;

/** Whether a PDF has its end, and is therefore there as a whole. */
export async function isWholePdf(file: Bytes): Promise<boolean> {
  const end = (await file.read(Math.max(0, file.size - END_OF_PDF), END_OF_PDF)).toString('latin1');
  return /startxref\s+\d+\s+%%EOF/.test(end);
}

/** Whether a zip container, such as .docx or .odt, opens: its directory is there, and so is what that tells of. */
export async function isWholeZip(file: Bytes): Promise<boolean> {
  try {
    const zip = await fromRandomAccessReaderPromise(new ZipReader(file), file.size, {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount === 0 || zip.entryCount > MOST_ENTRIES) return false;
    for await (const { relativeOffsetOfLocalHeader, compressedSize } of zip.eachEntry()) {
      if (relativeOffsetOfLocalHeader + compressedSize > file.size) return false;
    }
    return true;
  } catch {
    return false;
  }
}

class ZipReader extends RandomAccessReader {
  constructor(private readonly file: Bytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.bytes(start, end));
  }
}
