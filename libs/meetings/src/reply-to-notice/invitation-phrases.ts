import {
  type Answer,
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  type ContactLanguage,
  isTextFault,
  seatInWords,
  spokenContact,
  spokenDay,
  spokenFullDate,
  spokenTime,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekdayAndDay,
  type Translate,
  translate,
} from '@samsyn/contract';
import { answerInWords } from '../replies/answer-in-words.rules';
import type { Invitation } from './invitation';
import type { ReplyFormFault } from './reply-form.schema';

/** What the pages of an invitation say alike, in one language. */
export function invitationPhrases(invitation: Invitation, language: ContactLanguage) {
  const t = translate(language, 'reply');
  const { meeting, municipality, reply, today } = invitation;
  const zone = meeting.timeZone;
  const date = civilDateOf(meeting.startsAt, zone);
  const time = spokenTime(clockTimeOf(meeting.startsAt, zone), language);
  const span = spokenTimeSpan(
    clockTimeOf(meeting.startsAt, zone),
    clockTimeOf(meeting.endsAt, zone),
    language,
  );
  const week = spokenWeek(date, language);
  const dayOf = (of: CivilDate) => spokenWeekdayAndDay(of, language, today);
  const fullDayOf = (of: CivilDate) => spokenFullDate(of, language);
  const at = (instant: Date, said: typeof dayOf) =>
    t('meeting.at', {
      day: said(civilDateOf(instant, zone)),
      time: spokenTime(clockTimeOf(instant, zone), language),
    });
  const when = (said: typeof dayOf) => t('meeting.when', { day: said(date), span, week });
  const registeredAt = (said: typeof dayOf) => (reply ? at(reply.registeredAt, said) : '');
  const seat = seatInWords(invitation, language);
  const { contactRole, contactPhone, contactEmail } = municipality;
  return {
    t,
    date: spokenDay(date, language, today),
    day: t('meeting.day', { day: dayOf(date), week }),
    span,
    place: meeting.remote
      ? t('meeting.placeAndRemote', { place: meeting.place, remote: meeting.remote })
      : meeting.place,
    /** "onsdag 21 april kl. 13.00" */
    start: t('meeting.at', { day: dayOf(date), time }),
    /** "onsdag 21 april kl. 13.00–15.00 (v. 16)" */
    when: when(dayOf),
    /** What is wrong with the form that was sent. */
    fault: (problem: ReplyFormFault['problem']) =>
      isTextFault(problem) ? translate(language, 'text')(problem) : t(`errors.${problem}`),
    /** The answer as it was given: "Ja, via Teams". */
    given: (answer: Answer) => answerInWords(answer, meeting.remote, language),
    /** "söndag 28 mars kl. 03.30" */
    registeredAt: registeredAt(dayOf),
    /** With the year, for what is kept on paper. */
    inFull: { when: when(fullDayOf), registeredAt: registeredAt(fullDayOf) },
    seat,
    /** Whom the notice is for. */
    invited: invitedIn(invitation, t, seat),
    contact: t('page.contact', {
      contact: spokenContact(contactRole, contactPhone, contactEmail),
    }),
  };
}

function invitedIn(
  { participant, addressee, givenBy }: Invitation,
  t: Translate<'reply'>,
  seat: string,
): string {
  if (participant.substituteFor) return t('question.forSubstitute', { person: addressee.name, seat });
  if (givenBy.as === 'deputy') return t('question.forDeputy', { person: addressee.name, seat });
  const { personName: person } = addressee;
  return person ? t('question.for', { seat, person }) : t('question.forSeat', { seat });
}
