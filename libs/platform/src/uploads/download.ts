import { Readable } from 'node:stream';
import { Header, StreamableFile } from '@nestjs/common';
import { create } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { plainNameOf } from './plain-name.rules';

/** A file on its way to somebody; its bytes are read as they leave. */
export interface Download {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Nobody keeps it, nothing guesses what it is, and where a browser opens it all the same it can do nothing. */
export const downloadHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
} as const;

/** The headers of a route that hands out a file. */
export function headDownload<T>(target: object, key: string, descriptor: TypedPropertyDescriptor<T>): void {
  for (const [name, value] of Object.entries(downloadHeaders)) Header(name, value)(target, key, descriptor);
}

/** A file as Nest sends it: saved under its name (RFC 6266), and never shown in its place. */
export function streamed({ name, type, size, content }: Download): StreamableFile {
  return new StreamableFile(readable(content), { type, length: size, disposition: dispositionOf(name) });
}

/** Sends a file from a page's own route, where no entry does. */
export function sendDownload(reply: FastifyReply, { name, type, size, content }: Download): void {
  void reply
    .headers({ ...downloadHeaders, 'content-length': size, 'content-disposition': dispositionOf(name) })
    .type(type)
    .send(readable(content));
}

/** Its name, and a readable one for programs that know ASCII alone. */
function dispositionOf(name: string): string {
  return create(name, { fallback: plainNameOf(name) });
}

function readable(content: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(content, { objectMode: false });
}
