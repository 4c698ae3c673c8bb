import {
  type Answer,
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  type ContactLanguage,
  isTextFault,
  seatInWords,
  spokenContact,
  spokenDate,
  spokenDay,
  spokenTime,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekday,
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
  const { meeting, municipality, reply } = invitation;
  const zone = meeting.timeZone;
  const date = civilDateOf(meeting.startsAt, zone);
  const time = spokenTime(clockTimeOf(meeting.startsAt, zone), language);
  const span = spokenTimeSpan(
    clockTimeOf(meeting.startsAt, zone),
    clockTimeOf(meeting.endsAt, zone),
    language,
  );
  const day = t('meeting.day', {
    weekday: spokenWeekday(date, language),
    date: spokenDate(date, language),
    week: spokenWeek(date, language),
  });
  const fullDay = (of: CivilDate) => `${spokenWeekday(of, language)} ${spokenDate(of, language)}`;
  const at = (instant: Date) =>
    t('meeting.at', {
      day: fullDay(civilDateOf(instant, zone)),
      time: spokenTime(clockTimeOf(instant, zone), language),
    });
  const seat = seatInWords(invitation, language);
  const { contactRole, contactPhone, contactEmail } = municipality;
  return {
    t,
    date: spokenDay(date, language),
    day,
    span,
    place: meeting.remote
      ? t('meeting.placeAndRemote', { place: meeting.place, remote: meeting.remote })
      : meeting.place,
    /** "onsdag 21 april kl. 13.00" */
    start: t('meeting.at', { day: spokenWeekdayAndDay(date, language), time }),
    /** "onsdag 21 april 2027 kl. 13.00–15.00 (v. 16)" */
    when: t('meeting.when', {
      day: fullDay(date),
      span,
      week: spokenWeek(date, language),
    }),
    /** What is wrong with the form that was sent. */
    fault: (problem: ReplyFormFault['problem']) =>
      isTextFault(problem) ? translate(language, 'text')(problem) : t(`errors.${problem}`),
    /** The answer as it was given: "Ja, via Teams". */
    given: (answer: Answer) => answerInWords(answer, meeting.remote, language),
    /** "söndag 28 mars 2027 kl. 03.30" */
    registeredAt: reply ? at(reply.registeredAt) : '',
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
