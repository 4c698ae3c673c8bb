import { connect } from 'node:net';

/** What to ask, over how many connections at once, and for how long. */
export interface Load {
  port: number;
  path: string;
  cookie: string;
  connections: number;
  seconds: number;
}

/** The milliseconds that each answer took that came in time, all with status 200. */
export interface LoadResult {
  waits: number[];
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Asks over kept connections, each one question at a time. It reads of an answer only its status and length, because
 * every moment spent here is taken from the servers that are compared.
 */
function run({ port, path, cookie, connections, seconds }: Load): Promise<LoadResult> {
  const headers = [`GET ${path} HTTP/1.1`, 'host: 127.0.0.1', ...(cookie ? [`cookie: ${cookie}`] : [])];
  const question = `${headers.join('\r\n')}\r\n\r\n`;
  const until = performance.now() + seconds * 1000;
  const asking = Array.from({ length: connections }, () => askUntil(port, question, until));
  return Promise.all(asking).then((waits) => ({ waits: waits.flat() }));
}

function askUntil(port: number, question: string, until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const waits: number[] = [];
    let [asked, missing] = [0, 0];
    const ask = () => {
      asked = performance.now();
      socket.write(question);
    };
    const socket = connect(port, '127.0.0.1', ask);
    let head = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (data) => {
      if (missing > 0) missing -= data.length;
      else {
        head = Buffer.concat([head, data]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        missing = lengthIn(head.toString('latin1', 0, end)) - (head.length - end - HEAD_END.length);
        head = Buffer.alloc(0);
      }
      if (missing > 0) return;
      const now = performance.now();
      if (now >= until) {
        socket.destroy();
        return resolve(waits);
      }
      waits.push(now - asked);
      ask();
    });
  });
}

function lengthIn(head: string): number {
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`Not an answer to count:\n${head}`);
  return Number(length);
}

process.on('disconnect', () => process.exit(0));
process.on('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
});
process.send?.({});
