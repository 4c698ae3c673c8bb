import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { inOnePacket } from './one-packet';

describe('what a connection is asked', () => {
  let packets: string[];
  let client: PoolClient;

  beforeEach(() => {
    packets = [];
    const stream = new Writable({
      writev(chunks, done) {
        packets.push(chunks.map(({ chunk }) => String(chunk)).join(' '));
        done();
      },
    });
    client = { connection: { stream } } as PoolClient;
  });

  const ask = (question: string) => {
    inOnePacket(client);
    client.connection.stream.write(question);
  };

  it('given several questions in one turn, and one that waited for what was known already, then they leave together', async () => {
    ask('lock');
    ask('history');
    void Promise.resolve().then(() => ask('seat'));
    expect(packets).toEqual([]);
    await nextTurn();
    expect(packets).toEqual(['lock history seat']);
  });

  it('given a question in a later turn, then it does not wait for another', async () => {
    ask('lock');
    await nextTurn();
    ask('insert');
    await nextTurn();
    expect(packets).toEqual(['lock', 'insert']);
  });
});
