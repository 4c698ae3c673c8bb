import { relayCertificate, SmtpSink } from '@samsyn/testing';
import { closeAll, closers, greets, mail, polite, rawRelay, senderTo, until } from './relay.builder';
import { SmtpSender } from './smtp-sender';

const timed = async <T>(work: Promise<T>) => {
  const begun = performance.now();
  return { result: await work, took: performance.now() - begun };
};

afterEach(closeAll);

describe('how long the sender waits for the relay', () => {
  it.each(['plain', 'STARTTLS', 'smtps'] as const)(
    'given an answer slower than all other limits over %s, when the content has been written, then it is waited for and sent once',
    async (by) => {
      const certificate = by === 'plain' ? undefined : await relayCertificate();
      const sink = await new SmtpSink(
        certificate && by !== 'plain' ? { tls: { certificate, by } } : {},
      ).start();
      closers.push(() => sink.stop());
      sink.programme.delay = 1200;
      const trust = certificate ? `?tls.ca=${encodeURIComponent(certificate.cert)}` : '';
      const sender = new SmtpSender({
        url: `${sink.url}/${trust}`,
        maxConnections: 1,
        socketTimeout: 600,
        answerTimeout: 10_000,
      });
      closers.push(() => sender.close({ graceMilliseconds: 0 }));

      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
      expect(sink.received).toHaveLength(2);
    },
  );

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'given a relay silent at %s, then it is for later within the short limit, and the next mail is sent',
    async (command) => {
      let silences = 0;
      const port = await rawRelay(
        greets,
        polite((line) => line.startsWith(command) && silences++ === 0),
      );
      const sender = senderTo(port, { maxConnections: 1, socketTimeout: 400, answerTimeout: 60_000 });
      const { result, took } = await timed(sender.send(mail));
      expect(result).toMatchObject({ kind: 'later', reason: 'relay-unreachable' });
      expect(took).toBeLessThan(20_000);
      expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
    },
  );

  it('given a relay that stops reading in the middle of the content, then the long wait has not begun', async () => {
    const port = await rawRelay(
      greets,
      polite((line, socket) => line === 'DATA' && Boolean(socket.write('354 go on\r\n') && socket.pause())),
    );
    const sender = senderTo(port, { socketTimeout: 400, answerTimeout: 60_000 });
    const { result, took } = await timed(sender.send({ ...mail, text: 'Hej! '.repeat(4_000_000) }));
    expect(result).toMatchObject({ kind: 'unknown' });
    expect(took).toBeLessThan(20_000);
  });

  it('given no answer to the content at all, then the outcome is unknown when the patience ends, and the session with it', async () => {
    let hangs = 0;
    let connections = 0;
    const port = await rawRelay(
      (socket) => {
        connections += 1;
        greets(socket);
      },
      polite((line) => line === '.' && hangs++ === 0),
    );
    const sender = senderTo(port, { maxConnections: 1, socketTimeout: 400, answerTimeout: 800 });
    const { result, took } = await timed(sender.send(mail));
    expect(result).toEqual({
      kind: 'unknown',
      reason: 'ETIMEDOUT: no answer to the content within 0.8 s',
    });
    expect(took).toBeGreaterThanOrEqual(795);
    expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
    expect(connections).toBe(2);
  });

  it('given a session without mail for long, then it takes leave before its silence ends it, and the next mail opens another', async () => {
    const said: string[] = [];
    const port = await rawRelay(greets, (line, socket) => {
      said.push(line);
      polite()(line, socket);
    });
    const sender = senderTo(port, { maxConnections: 1, idleTimeout: 100 });
    await sender.send(mail);
    await until(() => said.includes('QUIT'));
    expect(said.at(-1)).toBe('QUIT');
    expect(await sender.send(mail)).toMatchObject({ kind: 'accepted' });
  });
});
