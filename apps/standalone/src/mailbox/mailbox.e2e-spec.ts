import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { SmtpSink } from '@samsyn/testing';
import { createTransport } from 'nodemailer';
import { MailboxModule } from './mailbox.module';

describe('the mailbox page', () => {
  let directory: string;
  let sink: SmtpSink;
  let app: NestFastifyApplication;

  const startApp = async () => {
    const mailbox = MailboxModule.for({
      sink,
      directory,
      municipality: 'Nykvarns kommun',
      timeZone: 'Europe/Stockholm',
    });
    const testing = await Test.createTestingModule({ imports: [mailbox] }).compile();
    app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  };
  const get = (url: string) => app.inject({ method: 'GET', url });
  const send = (subject: string, headers: Record<string, string> = {}) =>
    createTransport({ host: '127.0.0.1', port: sink.port }).sendMail({
      from: { name: 'Nykvarns kommun', address: 'samsyn@nykvarn.example' },
      to: { name: 'Exempel', address: 'lokalpolis@polisen.example' },
      subject,
      headers,
      text: 'Hej <script>',
      html: '<html><head></head><body>Hej</body></html>',
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
    });

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samsyn-mailbox-'));
    sink = await new SmtpSink({ now: () => new Date('2027-03-28T07:00:00Z') }).start();
    await startApp();
  });

  afterEach(async () => {
    await app.close();
    await sink.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('given no mail, when the list is opened, then it says so and that it exists only in the standalone program', async () => {
    const page = await get('/mailbox');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('Inga mejl än.');
    expect(page.body).toContain('Finns bara i det fristående programmet');
    expect(page.body).toContain('<html lang="sv"');
  });

  it('given two mails, when the list is opened, then the newest stands first with kind, recipient and local time', async () => {
    await send('Kallelse till rådet', { 'X-Samsyn-Kind': 'meetings.notice' });
    await send('Mötet <flyttat>');
    const { body } = await get('/mailbox');
    expect(body.indexOf('Mötet &lt;flyttat&gt;')).toBeLessThan(body.indexOf('Kallelse till rådet'));
    expect(body.indexOf('Mötet &lt;flyttat&gt;')).toBeGreaterThan(0);
    // 07:00 UTC on the first day of summer time.
    expect(body).toContain('2027-03-28 09.00');
    // Long addresses may break after the @.
    expect(body.replaceAll('<wbr/>', '')).toContain('lokalpolis@polisen.example');
    expect(body).toMatch(/>Kallelse</);
  });

  it('given a mail, when its parts are opened, then each is shown and none can run script', async () => {
    await send('Kallelse');
    const [shown, text, calendar, raw, html] = await Promise.all(
      ['', '?part=text', '?part=calendar', '?part=raw', '/html'].map((rest) => get(`/mailbox/1${rest}`)),
    );
    expect(shown?.body).toContain('src="/mailbox/1/html"');
    expect(shown?.body).toContain('sandbox="allow-popups');
    expect(text?.body).toContain('Hej &lt;script&gt;');
    expect(calendar?.body).toContain('BEGIN:VCALENDAR');
    expect(raw?.body).toContain('MIME-Version: 1.0');
    expect(html?.body).toBe('<html><head><base target="_blank"></head><body>Hej</body></html>');
    const policy = String(html?.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  });

  it('given a mail, when all are asked for as JSON, then every field of the contract is there', async () => {
    const { messageId } = await send('Kallelse – våren');
    const messages: unknown = (await get('/mailbox/messages')).json();
    expect(messages).toEqual([
      {
        id: 1,
        messageId,
        from: 'Nykvarns kommun <samsyn@nykvarn.example>',
        to: 'lokalpolis@polisen.example',
        subject: 'Kallelse – våren',
        sentAt: '2027-03-28T07:00:00.000Z',
        text: expect.stringContaining('Hej'),
        html: '<html><head></head><body>Hej</body></html>',
        calendar: expect.stringContaining('BEGIN:VCALENDAR'),
        raw: expect.stringContaining(messageId),
      },
    ]);
  });

  it('given mails of an earlier run, when the program starts again, then they are kept byte for byte and counted on', async () => {
    await send('Den första');
    const before: unknown = (await get('/mailbox/messages')).json();
    await app.close();
    expect(await readdir(directory)).toEqual(['000001.eml']);
    sink.removeAllListeners();
    sink.clear();

    await startApp();
    expect((await get('/mailbox/messages')).json()).toEqual(before);
    await send('Den andra');
    expect((await get('/mailbox/2')).body).toContain('Den andra');
  });

  it.each(['/mailbox/7', '/mailbox/7/html', '/mailbox/..%2f..%2fetc', '/mailbox/1e0'])(
    'given no such mail, when %s is opened, then nothing is found',
    async (url) => {
      await send('Kallelse');
      expect((await get(url)).statusCode).toBe(404);
      expect((await get(url)).body).not.toContain('Kallelse');
    },
  );
});
