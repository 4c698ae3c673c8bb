import { functionNameSchema, type lineSchema, paragraphsSchema, personNameSchema } from '@samsyn/contract';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

/** As people type, and as nobody should be able to: none of it may become a header, a line or a field of its own. */
const texts: [string, string][] = [
  ['line breaks and a header', 'Rådet\r\nBcc: alla@kommunen.example\r\n\r\n<b>kropp</b>'],
  ['a calendar line', 'Rådet\nEND:VEVENT\nBEGIN:VALARM\nATTENDEE:mailto:x@kommunen.example'],
  ['quotes, semicolons, commas and backslashes', "\"Rådet\"; 'vår', a\\n\\;b\\, C:\\mapp ^n ^'"],
  ['emoji and other scripts', 'Rådet 🚒👩‍🚒 – Ωμέγα العربية \u202eevil\u202c'],
  ['what templates and pages are made of', '{{meeting}} $t(greeting) <script>alert(1)</script> &amp; ${x}'],
  ['separators that are not line feeds', 'Rådet\u2028Bcc: a@b.example\u0085X: 1\u000bY: 2'],
  ['an encoded word', '=?utf-8?Q?R=C3=A5d=0D=0ABcc:_x@y.example?='],
];

/** As close to the text as a field takes it: what has no place there comes as a space. */
const accepted = (schema: ReturnType<typeof lineSchema>, text: string) =>
  [text, text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' '), 'Eva Exempel']
    .map((each) => schema.safeParse(each.trim()))
    .find(({ success }) => success)?.data ?? '';

/** What may differ: white space and what cannot be seen. */
const plain = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, '');

describe('text on its way through a mail', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(() => app.clock.setTo(new Date('2026-11-23T07:00:00Z')));
  afterAll(() => app.stop());

  /** A council whose every text is this one, called, moved and cancelled. */
  const everyMailOf = async (text: string) => {
    const council = new Coordinator(app, await app.municipality({ seats: 1 }));
    const { seats, bodyId } = council.municipality.council;
    const [seat] = seats;
    const line = accepted(functionNameSchema, text.slice(0, 200));
    const name = accepted(personNameSchema, line);
    const said = accepted(paragraphsSchema(10_000), text);
    const organisation = `/organisations/${seat?.organisationId}`;
    await council.done('PATCH', organisation, { version: 1, name: line });
    await council.done('PATCH', `${organisation}/contacts/${seat?.contactId}`, {
      version: 1,
      role: line,
      name,
    });
    await council.done('PATCH', `/bodies/${bodyId}`, { version: 1, name: line });
    await council.done('PATCH', `/bodies/${bodyId}/seats/${seat?.seatId}`, { version: 1, function: line });
    const agenda = [{ title: line, presenter: line, minutes: 5, kind: 'information' }];
    const remote = { name: line.slice(0, 60), url: 'https://moten.example/?a=%22;b=%0D%0A' };
    const meeting = await council.schedule({ title: line, place: line, remote, agenda });
    const order = (path: string, version: number, values: object = {}) =>
      council.done<MeetingAnswer>('POST', `/meetings/${meeting.id}/${path}`, { version, ...values });
    await order('notice', 1);
    const notices = await council.sent();
    const substitute = { substituteName: name, substituteEmail: 'ersattare@polisen.example' };
    const replied = await council.replyByLink(notices[0], {
      answer: 'substitute',
      ...substitute,
      remark: said,
    });
    expect(replied.statusCode).toBe(303);
    const [reply] = await council.replies(meeting.id);
    expect(plain(reply?.remark ?? '')).toBe(plain(said));
    const invited = await council.sent();
    const reason = accepted(paragraphsSchema(1000), said.slice(0, 1000));
    const when = { date: '2027-04-28', start: '13:00', end: '15:00' };
    await order('reschedule', 2, { ...when, reason });
    const moved = await council.sent();
    await order('cancel', 3, { reason });
    const mails = [...notices, ...invited, ...moved, ...(await council.sent())];
    expect(mails.length).toBeGreaterThanOrEqual(4);
    return { mails, line, reason };
  };

  it.each(texts)(
    'given %s in every field, when mails leave, then it arrives as text and as nothing else',
    async (_, text) => {
      const { mails, line, reason } = await everyMailOf(text);
      for (const mail of mails) {
        const parsed = await simpleParser(mail.raw);
        expect([...mail.headers.keys()].filter((name) => /^(bcc|cc|x|y)$/.test(name))).toEqual([]);
        expect(addresses(parsed.to)).toEqual(mail.to);
        expect(addresses(parsed.cc)).toEqual([]);
        expect(addresses(parsed.bcc)).toEqual([]);
        expect(plain(mail.subject)).toContain(plain(line));
        expect(mail.subject).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
        expect(plain(mail.text)).toContain(plain(line));
        expect(mail.html).not.toMatch(/<script|<b>kropp/i);
        expect(headerLines(mail.raw).filter((each) => each.length > 998)).toEqual([]);
        expectCalendar(parsed, mail.calendar, line);
      }
      const last = mails.at(-1);
      expect(plain(last?.text ?? '')).toContain(plain(reason));
    },
  );

  it('given 10,000 characters of remark and the longest of every other field, when mails leave, then all is whole', async () => {
    const { mails, line, reason } = await everyMailOf(
      `${'å🚒;"\\, '.repeat(1_249)}slut`.slice(0, 10_000).trim(),
    );
    for (const mail of mails) {
      expect(headerLines(mail.raw).filter((each) => each.length > 998)).toEqual([]);
      expect(mail.raw.split('\r\n').every((each) => Buffer.byteLength(each) <= 998)).toBe(true);
      expect(plain(mail.text)).toContain(plain(line));
      expectCalendar(await simpleParser(mail.raw), mail.calendar, line);
    }
    expect(plain(mails.at(-1)?.text ?? '')).toContain(plain(reason));
  });
});

function addresses(field: AddressObject | AddressObject[] | undefined): (string | undefined)[] {
  return [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
}

function headerLines(raw: string): string[] {
  return raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n');
}

/** The calendar parts hold one event with nothing beside it, and the text where it belongs. */
function expectCalendar(parsed: ParsedMail, calendar: string, line: string): void {
  if (!calendar) return;
  expect(calendar.match(/^BEGIN:/gm)).toHaveLength(2);
  expect(calendar.match(/^ATTENDEE/gm)).toHaveLength(1);
  expect(calendar.split('\r\n').every((each) => Buffer.byteLength(each) <= 75)).toBe(true);
  const event = calendarEvent(calendar);
  expect(plain(event.summary)).toBe(plain(line));
  expect(plain(event.location)).toContain(plain(line));
  const methods = parsed.attachments
    .map(({ contentType }) => contentType)
    .filter((type) => /calendar/.test(type));
  expect(methods.length).toBeGreaterThan(0);
}
