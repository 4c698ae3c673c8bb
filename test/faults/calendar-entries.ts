import type { ReceivedMail } from '@samsyn/testing';

/** What a calendar that reads a mail takes from it. */
export interface CalendarEntry {
  messageId: string;
  subject: string;
  method: string;
  uid: string;
  sequence: number;
  /** As written in the calendar part: UTC without separators. */
  startsAt: string;
}

/** The calendar parts among these mails, in the order they were delivered. */
export async function calendarEntries(mails: readonly ReceivedMail[]): Promise<CalendarEntry[]> {
  const read = await Promise.all(mails.map((mail) => mail.read()));
  return read
    .filter(({ calendar }) => calendar !== '')
    .map(({ calendar, messageId, subject }) => ({
      messageId: messageId.replace(/^<|>$/g, ''),
      subject,
      method: valueIn(calendar, 'METHOD'),
      uid: valueIn(calendar, 'UID'),
      sequence: Number(valueIn(calendar, 'SEQUENCE')),
      startsAt: valueIn(calendar, 'DTSTART'),
    }));
}

/** An instant as the calendar part writes it. */
export function calendarInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function valueIn(calendar: string, property: string): string {
  return new RegExp(`^${property}[^:\r\n]*:(.*)$`, 'm').exec(calendar)?.[1]?.trim() ?? '';
}
