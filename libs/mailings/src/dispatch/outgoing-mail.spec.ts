import { apart, handoverOf, outgoing } from './outgoing-mail';
import { writtenRow } from './written-row.builder';

const domain = 'exempelkommun.example';
const notice = writtenRow({
  id: 'notice',
  heading: 'Kallelse',
  dedupeHash: 'n',
  calendar: { method: 'REQUEST', content: '', filename: 'kallelse.ics' },
});
const documents = writtenRow({ id: 'documents', heading: 'Handlingar', dedupeHash: 'd' });

describe('the mail that rows leave in', () => {
  it('given one row, then its mail is as its owner wrote it', () => {
    const { mail } = outgoing([documents], domain);

    expect(mail).toMatchObject({ ...documents.composed.mail, kind: 'meetings.reminder' });
  });

  it('given two, then one mail tells both, with the calendar part and the subject line of the first', () => {
    const { mail } = outgoing([notice, documents], domain);

    expect(mail.subject).toBe('Kallelse (och 1 till)');
    expect(mail.text).toMatch(/Kallelse[^]*Handlingar/);
    expect(mail.calendar).toBe(notice.composed.mail.calendar);
  });

  it('given the same rows in another order, then the same Message-ID; with one row less, another', () => {
    const keyOf = (...rows: Parameters<typeof outgoing>[0]) => outgoing(rows, domain).mail.messageId;

    expect(keyOf(documents, notice)).toBe(keyOf(notice, documents));
    expect(keyOf(notice)).not.toBe(keyOf(notice, documents));
  });

  it('given rows in doubt, then the Message-ID they had, though one of their mail has gone', () => {
    const doubtful = writtenRow({ inDoubt: true, mailKey: `first@${domain}` });

    expect(outgoing([doubtful], domain).mail.messageId).toBe(`first@${domain}`);
  });

  it('given rows in doubt that leave apart, then none under the name of the mail they were in', () => {
    const rows = [
      writtenRow({ dedupeHash: 'a', inDoubt: true, mailKey: `first@${domain}` }),
      writtenRow({ dedupeHash: 'b', inDoubt: true, mailKey: `first@${domain}` }),
    ] as const;
    const mails = apart(rows).map((row) => outgoing(row, domain));

    expect(new Set([`first@${domain}`, ...mails.map(({ mail }) => mail.messageId)]).size).toBe(3);
  });

  it('given two rows, then both are handed over as one mail, each with its own addressee', () => {
    const mail = outgoing([notice, documents], domain);

    expect(handoverOf(mail)).toEqual({
      mailKey: mail.mail.messageId,
      addresseeEmail: 'polisen@polisen.example',
      language: 'sv',
      rows: [
        { id: 'notice', fence: 3, addresseeName: 'Polisen', meantFor: null },
        { id: 'documents', fence: 3, addresseeName: 'Polisen', meantFor: null },
      ],
    });
  });
});
