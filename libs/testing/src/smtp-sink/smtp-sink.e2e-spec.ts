import { createTransport, type Transporter } from 'nodemailer';

import { SettableClock } from '../settable-clock/settable-clock';
import { relayCertificate } from './relay-certificate';
import { SmtpSink } from './smtp-sink';

describe('the SMTP sink', () => {
  const clock = new SettableClock();
  let sink: SmtpSink;
  let transport: Transporter;

  const send = (to: string | string[] = 'lokalpolis@polisen.example', messageId?: string) =>
    transport.sendMail({
      from: { name: 'Nykvarns kommun', address: 'samsyn@nykvarn.example' },
      to,
      ...(messageId ? { messageId } : {}),
      subject: 'Kallelse till rådet – våren 2027',
      text: 'Hej!\n.\nEn punkt ovan.',
      html: '<p>Hej på er!</p>',
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nSUMMARY:Råd\r\nEND:VCALENDAR' },
    });

  beforeEach(async () => {
    sink = await new SmtpSink({ now: () => clock.now() }).start();
    transport = createTransport({
      url: sink.url,
      host: '127.0.0.1',
      port: sink.port,
      connectionTimeout: 1000,
    });
  });

  afterEach(async () => {
    transport.close();
    await sink.stop();
  });

  it('given a mail with every part, when it is sent, then the sink shows it as a person sees it', async () => {
    clock.setTo(new Date('2027-03-10T07:00:00Z'));
    const sent = await send(['a@sbff.example', 'b@sbff.example']);
    const [mail] = await sink.waitFor(1);
    expect(mail).toMatchObject({
      messageId: sent.messageId,
      from: 'Nykvarns kommun <samsyn@nykvarn.example>',
      to: ['a@sbff.example', 'b@sbff.example'],
      subject: 'Kallelse till rådet – våren 2027',
      html: '<p>Hej på er!</p>',
    });
    expect(mail?.text.trim()).toBe('Hej!\n.\nEn punkt ovan.');
    expect(mail?.calendar).toContain('SUMMARY:Råd');
    expect(mail?.raw).toContain('multipart/');
    expect(Math.abs((mail?.sentAt.getTime() ?? 0) - Date.parse('2027-03-10T07:00:00Z'))).toBeLessThan(5_000);
  });

  it('given one recipient who is refused, when mail goes to others too, then only that one fails with 550', async () => {
    sink.programme.refuseRecipient('Gone@Polisen.example', 550, 'No such mailbox');
    await expect(send('gone@polisen.example')).rejects.toMatchObject({ responseCode: 550 });
    const { rejected } = await send(['gone@polisen.example', 'here@polisen.example']);
    expect(rejected).toEqual(['gone@polisen.example']);
    expect(sink.received.map(({ to }) => to)).toEqual([['here@polisen.example']]);
  });

  it('given 451 on the first try, when the same mail comes again, then it is accepted once', async () => {
    sink.programme.behave('defer-first-try');
    await expect(send(undefined, '<m1@nykvarn.example>')).rejects.toMatchObject({ responseCode: 451 });
    expect(sink.received).toHaveLength(0);
    await send(undefined, '<m1@nykvarn.example>');
    expect(sink.received.map(({ messageId }) => messageId)).toEqual(['<m1@nykvarn.example>']);
  });

  it('given resets, when a mail comes, then it is stored or not as programmed and the sender cannot tell', async () => {
    sink.programme.behave('store-then-reset', 1);
    await expect(send()).rejects.toThrow();
    expect(sink.received).toHaveLength(1);
    sink.programme.behave('reset', 1);
    await expect(send()).rejects.toThrow();
    expect(sink.received).toHaveLength(1);
    await send();
    expect(sink.received).toHaveLength(2);
  });

  it('given a reset after 250, when a mail comes, then it is stored and the next needs a new connection', async () => {
    transport.close();
    transport = createTransport({ host: '127.0.0.1', port: sink.port, pool: true, maxConnections: 1 });
    sink.programme.behave('accept-then-reset', 1);
    await send();
    await send();
    expect(sink.received).toHaveLength(2);
  });

  it('given a slow relay, when a mail comes, then the answer takes that long; one that is held answers when it is let go, a hanging one never', async () => {
    sink.programme.delay = 300;
    const before = performance.now();
    await send();
    expect(performance.now() - before).toBeGreaterThanOrEqual(295);

    sink.programme.reset();
    const answered = sink.programme.hold();
    const held = send();
    expect(await Promise.race([held, later(100)])).toBe('still waiting');
    answered();
    await held;

    sink.programme.behave('hang');
    const answer = await Promise.race([send().catch(() => 'broken'), later(500)]);
    expect(answer).toBe('still waiting');
    expect(sink.received).toHaveLength(2);
  });

  it('given senders or contents refused, when a mail comes, then the reply is as programmed and nothing is stored', async () => {
    sink.programme.refuseSender(550, '5.7.1 Not you');
    await expect(send()).rejects.toMatchObject({ response: '550 5.7.1 Not you', command: 'MAIL FROM' });
    sink.programme.reset();
    sink.programme.refuseContent(554, '5.7.1 Spam');
    await expect(send()).rejects.toMatchObject({ response: '554 5.7.1 Spam', command: 'DATA' });
    expect(sink.received).toHaveLength(0);
  });

  it('given a noisy relay, when a mail comes, then it is stored, and NUL and 60 KB come with the 250', async () => {
    sink.programme.behave('accept-noisily', 1);
    const { response } = await send();
    expect(response?.includes('\u0000')).toBe(true);
    expect(response?.length).toBeGreaterThan(60_000);
    expect(sink.received).toHaveLength(1);
  });

  it.each(['smtps', 'STARTTLS'] as const)(
    'given %s, when a client trusts the certificate, then the mail comes',
    async (by) => {
      const certificate = await relayCertificate();
      const encrypted = await new SmtpSink({ tls: { certificate, by } }).start();
      transport.close();
      transport = createTransport({
        host: '127.0.0.1',
        port: encrypted.port,
        secure: by === 'smtps',
        requireTLS: by === 'STARTTLS',
        tls: { ca: certificate.cert },
      });
      await send();
      expect(encrypted.received).toHaveLength(1);
      await encrypted.stop();
    },
  );

  it('given a relay that is down, when it comes back, then it answers at the same address with what it had', async () => {
    await send();
    const { url } = sink;
    await sink.refuseConnections();
    await expect(send()).rejects.toMatchObject({ syscall: 'connect', code: 'ESOCKET' });
    await sink.acceptConnections();
    await send();
    expect(sink.url).toBe(url);
    expect(sink.received).toHaveLength(2);
  });

  it('given a wait for a mail, when it comes later or never, then the wait ends with it or says what came', async () => {
    const waiting = sink.waitFor(({ to }) => to.includes('b@sbff.example'));
    await send('a@sbff.example');
    await send('b@sbff.example');
    expect((await waiting).map(({ to }) => to)).toEqual([['b@sbff.example']]);

    await expect(sink.waitFor(3, 50)).rejects.toThrow('2 came.\na@sbff.example: Kallelse till rådet');
    sink.clear();
    await expect(sink.waitForCount(1, 50)).rejects.toThrow('0 came');
  });
});

function later(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('still waiting'), milliseconds));
}
