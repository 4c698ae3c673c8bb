import { isMailAddress } from '@samsyn/contract';
import type { MailAddress } from '../mail/mail-address';
import { calendarParameter } from './calendar-text.rules';

/** What every entry of a meeting says, whatever is done with it. */
export interface CalendarEventFacts {
  /** Made by the server and never changed for a meeting. */
  readonly uid: string;
  /** Rises with each change, withdrawal and invitation anew. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When this version was decided (DTSTAMP), so that a mail composed again has the same content. */
  readonly stamp: Date;
  readonly summary: string;
  readonly location?: string;
}

const UID = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,254}$/;

/** The same facts. @throws RangeError for those that could not have come from the server. */
export function checkedEvent<Facts extends CalendarEventFacts>(facts: Facts): Facts {
  if (!UID.test(facts.uid)) throw new RangeError('uid is not one the server makes');
  if (!Number.isSafeInteger(facts.sequence) || facts.sequence < 0)
    throw new RangeError('sequence is not a count');
  if (!(facts.endsAt.getTime() > facts.startsAt.getTime()))
    throw new RangeError('endsAt is not after startsAt');
  return facts;
}

/** Somebody as a calendar names them. @throws RangeError when the address is none. */
export function calendarPerson(field: string, { name, address }: MailAddress) {
  if (!isMailAddress(address)) throw new RangeError(`${field} is not a mail address`);
  return { name: calendarParameter(name) || address, email: address };
}
