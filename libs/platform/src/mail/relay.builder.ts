import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Mail } from './mail';
import { SmtpSender, type SmtpSenderOptions } from './smtp-sender';

export const mail: Mail = {
  messageId: 'abc.1@samsyn.example',
  from: { name: 'Exempel, "Säkerhet" 🛟\r\nBcc: x@y.example', address: 'samsyn@nykvarn.example' },
  replyTo: { name: 'Säkerhetschef Exempel', address: 'sakerhet@nykvarn.example' },
  to: { name: 'Polisen', address: 'kontakt@polisen.example' },
  subject: 'Kallelse: råd "A"; 🛟\r\nBcc: x@y.example',
  html: '<p>Hej!</p>',
  text: 'Hej!',
  calendar: {
    method: 'REQUEST',
    content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR',
    filename: 'kallelse.ics',
  },
};

export const closers: (() => Promise<void> | void)[] = [];

/** Closes what a test has opened, last first. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

export function senderTo(port: number, options: Partial<SmtpSenderOptions> = {}): SmtpSender {
  const sender = new SmtpSender({ url: `smtp://127.0.0.1:${port}`, connectionTimeout: 5_000, ...options });
  closers.push(() => sender.close({ graceMilliseconds: 0 }));
  return sender;
}

/** A relay in raw sockets: `talk` sees each line the client writes. */
export async function rawRelay(
  greet: (socket: Socket) => void,
  talk: (line: string, socket: Socket) => void,
): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) talk(line, socket);
    });
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return (server.address() as AddressInfo).port;
}

export const greets = (socket: Socket) => void socket.write('220 relay ready\r\n');

/** Answers like a well-behaved relay, except that `reply` may take a line over by returning true. */
export function polite(reply: (line: string, socket: Socket) => boolean = () => false) {
  return (line: string, socket: Socket) => {
    if (reply(line, socket)) return;
    if (/^(EHLO|MAIL|RCPT|RSET)/.test(line)) socket.write('250 ok\r\n');
    else if (line === 'DATA') socket.write('354 go on\r\n');
    else if (line === '.') socket.write('250 queued\r\n');
    else if (line === 'QUIT') socket.end('221 bye\r\n');
  };
}

/** Says that to one command, the final dot among them. */
export const saysAt = (command: string, reply: string) =>
  polite((line, socket) => line.startsWith(command) && socket.write(`${reply}\r\n`));

export const resetAt = (command: string) =>
  polite((line, socket) => line.startsWith(command) && Boolean(socket.resetAndDestroy()));

/** Resolves once it holds; throws when that takes ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not within ten seconds: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
