import { ReceivedMail } from './received-mail';
import { readHeaders } from './mail-headers';

const raw = Buffer.from(
  [
    'From: =?UTF-8?Q?S=C3=A4kerhetschef_Exempel?= <samsyn@nykvarn.example>',
    'Message-ID:',
    ' <m1@nykvarn.example>',
    // One letter split between two words, as nodemailer does with long subjects.
    'Subject: =?UTF-8?B?S2FsbGVsc2Ug4oCTIHbDpQ==?= =?UTF-8?Q?r_20=C3?=',
    ' =?UTF-8?Q?=A5r?= slut',
    'X-Twice: one',
    'x-twice: two',
    '',
    'Subject: not a header',
  ].join('\r\n'),
);

describe('the headers of a mail', () => {
  it('given folded and encoded headers, when read, then they are whole and decoded', () => {
    const headers = readHeaders(raw);
    expect(headers.get('message-id')).toEqual(['<m1@nykvarn.example>']);
    expect(headers.get('from')).toEqual(['Säkerhetschef Exempel <samsyn@nykvarn.example>']);
    expect(headers.get('subject')).toEqual(['Kallelse – vår 20år slut']);
  });

  it('given a repeated header, when read, then both values are kept in order and the body is none', () => {
    expect(readHeaders(raw).get('x-twice')).toEqual(['one', 'two']);
    expect(readHeaders(Buffer.from('no header at all')).size).toBe(0);
  });

  it('given a mail with a calendar part and a file, when read, then the part that asks for an answer is its calendar', async () => {
    const parts = (first: string) =>
      Buffer.from(
        [
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          first,
          '',
          'BEGIN:VCALENDAR\r\nX:first',
          '--b',
          'Content-Type: text/calendar; method=REQUEST',
          '',
          'BEGIN:VCALENDAR\r\nX:second',
          '--b--',
          '',
        ].join('\r\n'),
      );
    const read = (source: Buffer) =>
      new ReceivedMail({ from: '', to: ['a@polisen.example'], sentAt: new Date(0) }, source).read();

    const file = 'Content-Type: text/calendar\r\nContent-Disposition: attachment; filename=a.ics';
    expect((await read(parts(file))).calendar).toContain('X:second');
    expect((await read(parts('Content-Type: text/plain'))).text).toContain('X:first');
    expect(await read(raw)).toMatchObject({ html: '', calendar: '', to: ['a@polisen.example'] });
  });
});
