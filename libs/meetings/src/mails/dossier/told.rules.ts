import type { Meeting } from '../../meeting.entity';
import type { Addressee, DossierParticipant } from './meeting-dossier';
import { isFor, namedIn } from './named-occasion.rules';
import type { Told, ToldAgenda, ToldMailing } from './told';

/** The facts a mail about this meeting tells its addressee now. */
export function toldNow(meeting: Meeting, { contactId }: Pick<Addressee, 'contactId'>): Told {
  return {
    v: 1,
    contactId,
    revision: meeting.revision,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: meeting.place,
    remote: meeting.remote,
    remoteUrl: meeting.remoteUrl,
    title: meeting.title,
  };
}

/** A participant as far as it matters who has been told: the seat may have changed hands since. */
export interface Recipient extends Pick<DossierParticipant, 'id' | 'addressee'> {
  /** Since when a mail to the participant that names nobody is theirs; null when it never is. */
  addresseeSince: Date | null;
}

const tellsTime = new Set<string>(['meetings.notice', 'meetings.moved']);
const asks = new Set<string>(['meetings.asked', 'meetings.chase']);
const HOLD = 'meetings.hold';
const hasLeft = new Set(['sending', 'sent', 'unknown']);

/**
 * Whether a participant's present addressee counts as told of the meeting, so that no notice is owed: the mail was
 * sent, or is in flight and will be followed up until its fate is known. A move in flight is no such mail by itself: it
 * is given up when it finds that the notice it was to correct has not been told either.
 */
export function wasTold(history: readonly ToldMailing[], recipient: Recipient): boolean {
  return ofRecipient(history, recipient).some(
    ({ kind, state, told }) =>
      hasLeft.has(state) && !(kind === 'meetings.moved' && state === 'sending' && !told),
  );
}

/**
 * The mails about the meeting's time that may have reached a participant's present addressee, oldest first: those that
 * left, and those a crash left in doubt. What may have arrived must be taken back or corrected.
 */
export function mayHaveTold(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  return ofRecipient(history, recipient).filter(mayHaveLeft);
}

/** Like {@link mayHaveTold}, and the mails that are known not to have arrived. */
export function offeredTo(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  return ofRecipient(history, recipient).filter(mayHaveBeenTried);
}

/**
 * What may stand in the calendar of a participant's present addressee: the last mail that surely arrived, and each since
 * that may have. Nothing is owed only when all of it applies; a mail in doubt is no proof that its words arrived.
 */
export function mayBeInCalendar(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  const left = mayHaveTold(history, recipient);
  const certain = left.findLastIndex(({ state }) => state === 'sent');
  return left.slice(Math.max(certain, 0));
}

/** What a participant's present addressee was told last; undefined when nothing is known to have arrived. */
export function lastTold(history: readonly ToldMailing[], recipient: Recipient): Told | undefined {
  const known = mayHaveTold(history, recipient).filter(({ told }) => told !== null);
  return known.at(-1)?.told ?? undefined;
}

/**
 * Whether the notice was already spent on someone who had the seat before: it left for them, or failed to. The present
 * addressee then needs a notice of their own.
 */
export function spentOnPredecessor(history: readonly ToldMailing[], recipient: Recipient): boolean {
  return aboutTime(history, recipient).some(
    (mailing) => concernsPlace(mailing) && !isTo(mailing, recipient) && mayHaveBeenTried(mailing),
  );
}

/** Not a mail to one person beside who has the place, such as the deputy who comes. */
function concernsPlace({ occasion }: ToldMailing): boolean {
  return namedIn(occasion) === undefined || isFor('handover', occasion);
}

/** The address that a participant's present addressee was last written to about the meeting's time; undefined if never. */
export function lastAddress(history: readonly ToldMailing[], recipient: Recipient): string | undefined {
  return triedFor(history, recipient).at(-1)?.email ?? undefined;
}

/** How often mail about the meeting's time has been offered to the addressee, whatever became of it. */
export function timesTried(history: readonly ToldMailing[], recipient: Recipient): number {
  return triedFor(history, recipient).length;
}

/**
 * What keeps the date in the addressee's calendar: the last mail of the kind that left for them, unless it took the date out
 * again, or a notice has taken its place.
 */
export function lastHold(history: readonly ToldMailing[], recipient: Recipient): ToldMailing | undefined {
  if (mayHaveTold(history, recipient).length > 0) return undefined;
  const last = sinceWithdrawn(history, recipient).findLast(
    ({ kind, state }) => kind === HOLD && hasLeft.has(state),
  );
  return last && isFor('held', last.occasion) ? last : undefined;
}

/** The mails that kept the date for the addressee, or took it out again, and were offered to them, oldest first. */
export function triedHolds(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  return history.filter(
    (mailing) =>
      mailing.kind === HOLD &&
      (hasLeft.has(mailing.state) || mailing.state === 'failed') &&
      isTo(mailing, recipient),
  );
}

/**
 * Whether the addressee may have been asked to come without having been invited: a deputy who was asked, or chased in the
 * holder's place. They know of the meeting, and have no entry of it.
 */
export function mayHaveBeenAsked(history: readonly ToldMailing[], recipient: Recipient): boolean {
  return lastAsked(history, recipient) !== undefined;
}

/** The last mail that may have asked them so; undefined when none has, or none since that was taken back. */
export function lastAsked(history: readonly ToldMailing[], recipient: Recipient): ToldMailing | undefined {
  return sinceWithdrawn(history, recipient).findLast(
    (mailing) => asks.has(mailing.kind) && mayHaveLeft(mailing),
  );
}

/**
 * How often what asked the addressee has gone where it does not count any more: it has been taken back, or they read another
 * address now.
 */
export function timesAskedInVain(history: readonly ToldMailing[], recipient: Recipient): number {
  const elsewhere = history
    .filter((mailing) => asks.has(mailing.kind) && mayHaveBeenTried(mailing) && isTo(mailing, recipient))
    .flatMap(({ email }) => email?.toLowerCase() ?? [])
    .filter((email) => email !== recipient.addressee?.email.toLowerCase());
  return timesWithdrawn(history, recipient) + new Set(elsewhere).size;
}

/** Whether any mail about the meeting has reached the addressee, where they read it now, since it was last taken back from them. */
export function hasHeard(history: readonly ToldMailing[], recipient: Recipient): boolean {
  if (wasTold(history, recipient)) return true;
  return sinceWithdrawn(history, recipient).some(
    ({ state, email }) => state === 'sent' && email === recipient.addressee?.email,
  );
}

/** How often the addressee has had the meeting taken back from them while it stood. */
export function timesWithdrawn(history: readonly ToldMailing[], recipient: Recipient): number {
  return history.filter(
    (mailing) => isWithdrawal(mailing) && mayHaveLeft(mailing) && isTo(mailing, recipient),
  ).length;
}

/** The agenda that was last sent to a participant's reader; undefined while none has been. */
export function lastAgendaTold(
  history: readonly ToldMailing[],
  participantId: string,
  reader: Addressee | null,
): ToldAgenda | undefined {
  const sent = history.filter(
    (mailing) =>
      mailing.recipient.id === participantId &&
      mayHaveLeft(mailing) &&
      mailing.told?.agenda &&
      mailing.told.contactId === reader?.contactId,
  );
  return sent.at(-1)?.told?.agenda;
}

/** Those who have been told for a participant that is a seat, whoever has it now. */
export function formerlyTold(history: readonly ToldMailing[], participantId: string): string[] {
  return history.flatMap((mailing) => {
    const contactId = mailing.recipient.id === participantId ? mailing.told?.contactId : undefined;
    return contactId && (tellsTime.has(mailing.kind) || mailing.kind === HOLD) ? [contactId] : [];
  });
}

/** Whether what last invited a participant is known not to have arrived. */
export function isUnreachable(history: readonly ToldMailing[], participantId: string): boolean {
  return unreachableSince(history, participantId) !== undefined;
}

/** When what last invited a participant was found not to arrive; undefined when it has, as far as is known. */
export function unreachableSince(history: readonly ToldMailing[], participantId: string): Date | undefined {
  const invited = history.filter(
    (mailing) =>
      mailing.recipient.id === participantId && tellsTime.has(mailing.kind) && mayHaveBeenTried(mailing),
  );
  const last = invited.at(-1);
  return last?.state === 'failed' ? (last.sendingAt ?? last.dueAt) : undefined;
}

/** What has been offered to the addressee; a withdrawal ends what was told before it. */
function triedFor(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  return history.filter(
    (mailing) => tellsTime.has(mailing.kind) && mayHaveBeenTried(mailing) && isTo(mailing, recipient),
  );
}

function mayHaveBeenTried(mailing: ToldMailing): boolean {
  return mayHaveLeft(mailing) || mailing.state === 'failed';
}

function mayHaveLeft({ state, possiblyDoubled }: ToldMailing): boolean {
  return hasLeft.has(state) || possiblyDoubled;
}

function isWithdrawal({ kind, occasion }: ToldMailing): boolean {
  return kind === 'meetings.withdrawn' && isFor('withdrawn', occasion);
}

/** What the addressee has been told since the meeting was last taken back from them. */
function ofRecipient(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  return sinceWithdrawn(history, recipient).filter(({ kind }) => tellsTime.has(kind));
}

function sinceWithdrawn(history: readonly ToldMailing[], recipient: Recipient): ToldMailing[] {
  const theirs = history.filter((mailing) => isTo(mailing, recipient));
  const withdrawn = theirs.findLastIndex((mailing) => isWithdrawal(mailing) && mayHaveLeft(mailing));
  return theirs.slice(withdrawn + 1);
}

function aboutTime(history: readonly ToldMailing[], { id }: Recipient): ToldMailing[] {
  return history.filter((mailing) => mailing.recipient.id === id && tellsTime.has(mailing.kind));
}

/**
 * Whether a mail went to the present addressee. While only its sender knows (in flight, or a crash took the answer) it
 * did unless it left before the addressee had the seat.
 */
function isTo(mailing: ToldMailing, { id, addressee, addresseeSince }: Recipient): boolean {
  if (!addressee || mailing.recipient.id !== id) return false;
  const contactId = mailing.told?.contactId ?? namedIn(mailing.occasion);
  if (contactId !== undefined) return contactId === addressee.contactId;
  if (addressee.contactId === null) return true;
  if (!addresseeSince) return false;
  return !mailing.sendingAt || mailing.sendingAt >= addresseeSince;
}

/** Whether what a participant was told last still applies in every respect that a calendar shows. */
export function stillApplies(told: Told, meeting: Meeting): boolean {
  return (
    told.startsAt === meeting.startsAt.toISOString() &&
    told.endsAt === meeting.endsAt.toISOString() &&
    told.place === meeting.place &&
    told.remote === meeting.remote &&
    (told.remoteUrl === undefined || told.remoteUrl === meeting.remoteUrl) &&
    (told.title === undefined || told.title === meeting.title)
  );
}
