import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import {
  closeAll,
  closers,
  greets,
  mail,
  polite,
  rawRelay,
  resetAt,
  saysAt,
  senderTo,
} from './relay.builder';
import { SmtpSender } from './smtp-sender';

afterEach(closeAll);

async function relay(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.server.address() as AddressInfo).port;
}

function refusal(code: number) {
  return Object.assign(new Error('no'), { responseCode: code });
}

describe('SmtpSender', () => {
  it('given a relay that accepts, when a mail is sent, then its parts arrive and headers cannot be injected', async () => {
    const arrived: string[] = [];
    const port = await relay({
      onData: (stream, _session, callback) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
        stream.on('end', () => callback(null, void arrived.push(raw) as unknown as string));
      },
    });

    const outcome = await senderTo(port).send(mail);

    expect(outcome).toMatchObject({ kind: 'accepted', response: expect.stringMatching(/^250/) });
    const raw = arrived[0] ?? '';
    const parsed = await simpleParser(raw);
    expect(parsed.messageId).toBe('<abc.1@samsyn.example>');
    expect(parsed.subject).toBe('Kallelse: råd "A"; 🛟 Bcc: x@y.example');
    expect(parsed.from?.value).toEqual([
      { name: 'Exempel, "Säkerhet" 🛟 Bcc: x@y.example', address: 'samsyn@nykvarn.example' },
    ]);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
    expect(raw.indexOf('text/calendar')).toBeLessThan(raw.indexOf('Content-Disposition: attachment'));
    expect(parsed.attachments.map((part) => part.filename)).toContain('kallelse.ics');
  });

  it('given a relay that refuses the recipient with 550, then the mail is refused and the next one is sent', async () => {
    const port = await relay({
      onRcptTo: (to, _session, callback) =>
        to.address === mail.to.address ? callback(refusal(550)) : callback(),
    });
    const sender = senderTo(port, { maxConnections: 1 });

    expect(await sender.send(mail)).toMatchObject({ kind: 'refused', code: 550 });
    expect(await sender.send({ ...mail, to: { name: '', address: 'annan@polisen.example' } })).toMatchObject({
      kind: 'accepted',
    });
  });

  it('given a relay that answers 451 to the recipient, then the mail is for later', async () => {
    const port = await relay({ onRcptTo: (_to, _session, callback) => callback(refusal(451)) });
    expect(await senderTo(port).send(mail)).toMatchObject({
      kind: 'later',
      reason: 'relay-deferred',
      code: 451,
    });
  });

  it('given a relay that answers 552 after the content, then the mail is refused', async () => {
    const port = await rawRelay(greets, saysAt('.', '552 too large'));
    expect(await senderTo(port).send(mail)).toEqual({
      kind: 'refused',
      code: 552,
      response: '552 too large',
    });
  });

  it.each([
    ['421 busy', 'relay-deferred', 421],
    ['554 not for you', 'relay-refuses-us', 554],
  ])('given the greeting %s, then the mail is for later', async (greeting, reason, code) => {
    const port = await rawRelay(
      (socket) => socket.end(`${greeting}\r\n`),
      () => undefined,
    );
    expect(await senderTo(port).send(mail)).toMatchObject({ kind: 'later', reason, code });
  });

  it('given a relay that drops us with 421 in the middle of a mail, then the mail is for later', async () => {
    const port = await rawRelay(
      greets,
      polite((line, socket) => line.startsWith('RCPT') && Boolean(socket.end('421 closing\r\n'))),
    );
    expect(await senderTo(port).send(mail)).toMatchObject({
      kind: 'later',
      reason: 'relay-deferred',
      code: 421,
    });
  });

  it('given no relay at the port, then the mail is for later', async () => {
    const port = await rawRelay(greets, () => undefined);
    await closers.pop()?.();
    expect(await senderTo(port).send(mail)).toMatchObject({ kind: 'later', reason: 'relay-unreachable' });
  });

  it('given a relay whose name does not exist, then the mail is for later', async () => {
    const sender = new SmtpSender({ url: 'smtp://relay.invalid:25', connectionTimeout: 2_000 });
    closers.push(() => sender.close());
    expect(await sender.send(mail)).toMatchObject({ kind: 'later', reason: 'relay-unreachable' });
  });

  it.each([
    ['says nothing', () => undefined],
    ['closes before the greeting', (socket: Socket) => void socket.end()],
    ['resets before the greeting', (socket: Socket) => void socket.resetAndDestroy()],
  ])('given a relay that %s, then the mail is for later', async (_case, greet) => {
    const port = await rawRelay(greet, () => undefined);
    expect(await senderTo(port, { connectionTimeout: 400 }).send(mail)).toMatchObject({
      kind: 'later',
      reason: 'relay-unreachable',
    });
  });

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'given a relay that resets at %s, then nothing of the mail was written and it is for later',
    async (command) => {
      const port = await rawRelay(greets, resetAt(command));
      expect(await senderTo(port).send(mail)).toMatchObject({ kind: 'later', reason: 'relay-unreachable' });
    },
  );

  it.each(['Message-ID', '.'])(
    'given a relay that resets at %s of the content, then it is unknown whether the mail was sent, and the next is sent',
    async (line) => {
      let resets = 0;
      const port = await rawRelay(
        greets,
        polite(
          (said, socket) => said.startsWith(line) && resets++ === 0 && Boolean(socket.resetAndDestroy()),
        ),
      );
      const sender = senderTo(port, { maxConnections: 1 });
      expect(await sender.send(mail)).toMatchObject({ kind: 'unknown' });
      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
    },
  );

  it('given a relay that accepts and resets at once, then the mail is accepted and the next is not lost', async () => {
    let resets = 0;
    const port = await rawRelay(
      greets,
      polite((line, socket) => {
        if (line !== '.' || resets > 0) return false;
        resets += 1;
        socket.write('250 queued\r\n', () => setTimeout(() => socket.resetAndDestroy(), 20));
        return true;
      }),
    );
    const sender = senderTo(port, { maxConnections: 1 });
    expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
  });

  it('given an address that could break a header, then it is refused without a connection', async () => {
    const outcome = await senderTo(1).send({
      ...mail,
      to: { name: '', address: 'a@b.example\r\nBcc: c@d.example' },
    });
    expect(outcome).toMatchObject({ kind: 'refused', code: null });
  });
});
