import type { SentFile } from '@samsyn/contract';
import { exampleFiles } from '@samsyn/testing';

const { pdf } = exampleFiles;

/** A PDF of so many bytes. */
export const ofSize = (size: number) => {
  const bytes = Buffer.alloc(size, 'x');
  pdf().copy(bytes);
  pdf().copy(bytes, size - pdf().length);
  return bytes;
};
/** A file as a browser has it. */
export const named = (bytes: Uint8Array, name = 'Årsrapport "2027".pdf'): SentFile =>
  new File([new Uint8Array(bytes)], name);

/** A form as it stands on the wire, between boundaries `x`. */
export const wire = (...parts: [head: string, content: string | Buffer][]) =>
  Buffer.concat([
    ...parts.map(([head, content]) =>
      Buffer.concat([
        Buffer.from(`--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from('--x--\r\n'),
  ]);

/** The type of what {@link wire} makes. */
export const asForm = { 'content-type': 'multipart/form-data; boundary=x' };
