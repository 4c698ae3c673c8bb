import type { PoolClient } from 'pg';

/**
 * Has all that a connection is asked in this turn leave in one packet, what comes of promises that are settled already included.
 * Otherwise each question is a system call of its own, which costs more than most of the answers.
 */
export function inOnePacket({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
