import { simpleParser } from 'mailparser';

import { readHeaders, type MailHeaders } from './mail-headers';

/** How a mail came: what the sending program said, and when it was taken. */
export interface MailEnvelope {
  readonly from: string;
  readonly to: readonly string[];
  /** By the clock that the sink was given. */
  readonly sentAt: Date;
}

/** The parts of a mail that a person meets. Empty when the mail has no such part. */
export interface MailParts {
  readonly html: string;
  readonly text: string;
  /** The iCalendar text of the `text/calendar` alternative, or of the `.ics` file when there is none. */
  readonly calendar: string;
}

/** A mail with everything read, flat. */
export interface SinkMessage extends MailParts {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly sentAt: Date;
  readonly headers: MailHeaders;
  readonly raw: string;
}

/**
 * A mail as the relay took it. Nothing is parsed until somebody asks: headers on the first question about them,
 * the parts by `read()`.
 */
export class ReceivedMail {
  private parsedHeaders: MailHeaders | undefined;
  private parsedParts: Promise<MailParts> | undefined;

  constructor(
    readonly envelope: MailEnvelope,
    /** Byte for byte, dots unstuffed. */
    readonly source: Buffer,
  ) {}

  get headers(): MailHeaders {
    return (this.parsedHeaders ??= readHeaders(this.source));
  }

  /** The first value of a header, or an empty text. */
  header(name: string): string {
    return this.headers.get(name.toLowerCase())?.[0] ?? '';
  }

  get messageId(): string {
    return this.header('message-id');
  }

  /** As people see it: name and address. */
  get from(): string {
    return this.header('from');
  }

  /** The addresses it was handed over for, whatever its headers say. */
  get to(): readonly string[] {
    return this.envelope.to;
  }

  get subject(): string {
    return this.header('subject');
  }

  get sentAt(): Date {
    return this.envelope.sentAt;
  }

  get raw(): string {
    return this.source.toString('utf8');
  }

  /** The parts, decoded; parsed once. */
  parts(): Promise<MailParts> {
    return (this.parsedParts ??= parseParts(this.source));
  }

  /** Everything about the mail in one plain object. */
  async read(): Promise<SinkMessage> {
    const { messageId, from, to, subject, sentAt, headers, raw } = this;
    return { messageId, from, to, subject, sentAt, headers, raw, ...(await this.parts()) };
  }
}

async function parseParts(source: Buffer): Promise<MailParts> {
  const parsed = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const calendars = parsed.attachments.filter(({ contentType }) => contentType === 'text/calendar');
  const calendar =
    calendars.find(({ contentDisposition }) => contentDisposition !== 'attachment') ?? calendars[0];
  return {
    html: parsed.html || '',
    text: parsed.text ?? '',
    calendar: calendar?.content.toString('utf8') ?? '',
  };
}
