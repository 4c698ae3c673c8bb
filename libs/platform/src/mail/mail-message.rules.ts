import { holdsIdentityNumber, isMailAddress } from '@samsyn/contract';
import { headerText, MAX_NAME_LENGTH, MAX_SUBJECT_LENGTH } from './header-text.rules';
import type { Mail } from './mail';
import type { MailAddress } from './mail-address';

const MESSAGE_ID = /^[A-Za-z0-9._+=-]+@[A-Za-z0-9.-]+$/;

/** All that is told of a mail that holds a personal identity number: the number itself must get nowhere. */
export const HOLDS_IDENTITY_NUMBER = 'contains-identity-number';

/** What is wrong with a mail that must not leave; thrown before a connection is opened. */
export class UnsendableMailError extends Error {
  override readonly name = 'UnsendableMailError';
}

function mailbox(field: string, { name, address }: MailAddress): MailAddress {
  if (!isMailAddress(address)) throw new UnsendableMailError(`${field} is not a mail address`);
  return { name: headerText(name, MAX_NAME_LENGTH), address };
}

const PUBLISHED = 'text/calendar; charset=utf-8; method=PUBLISH';

/** Digits in an address are our own or a meeting service’s, and random. */
const WEB_ADDRESS = /https?:\/\/\S+/g;

/** A text may have been written before it was checked on its way in; the reason never repeats it. */
function refuseIdentityNumbers({ subject, text, from, replyTo, to }: Mail): void {
  const texts = [subject, text.replace(WEB_ADDRESS, ''), from.name, replyTo.name, to.name];
  if (texts.some(holdsIdentityNumber)) throw new UnsendableMailError(HOLDS_IDENTITY_NUMBER);
}

/**
 * A mail as the message nodemailer builds: text, HTML and `text/calendar` as alternatives, the `.ics` file second.
 *
 * `Auto-Submitted` (RFC 3834) and `X-Auto-Response-Suppress` keep out-of-office replies away.
 * @throws UnsendableMailError for an address or a Message-ID that could break a header, and `contains-identity-number`
 *   for a text with a personal identity number
 */
export function toMessage(mail: Mail) {
  if (!MESSAGE_ID.test(mail.messageId)) throw new UnsendableMailError('messageId is not left@right');
  refuseIdentityNumbers(mail);
  const message = {
    messageId: `<${mail.messageId}>`,
    from: mailbox('from', mail.from),
    replyTo: mailbox('replyTo', mail.replyTo),
    to: mailbox('to', mail.to),
    subject: headerText(mail.subject, MAX_SUBJECT_LENGTH),
    html: mail.html,
    text: mail.text,
    // what suits texts in Swedish, and saves reading each of them to find that out
    encoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(mail.kind ? { 'X-Samsyn-Kind': headerText(mail.kind, MAX_NAME_LENGTH) } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (!mail.calendar) return message;
  const { method, content } = mail.calendar;
  if (!content.includes(`\r\nMETHOD:${method}\r\n`)) {
    throw new UnsendableMailError('the METHOD of the calendar part differs from its MIME method');
  }
  const filename = headerText(mail.calendar.filename, MAX_NAME_LENGTH);
  if (method === 'PUBLISH') {
    return { ...message, attachments: [{ filename, content, contentType: PUBLISHED }] };
  }
  return { ...message, icalEvent: { method, content, filename } };
}
