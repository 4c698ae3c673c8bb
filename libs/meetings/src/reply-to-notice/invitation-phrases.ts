import {
  type Answer,
  civilDateOf,
  clockTimeOf,
  type ContactLanguage,
  isTextFault,
  spokenDate,
  spokenDay,
  spokenTime,
  spokenTimeSpan,
  spokenWeek,
  spokenWeekday,
  spokenWeekdayAndDay,
  translate,
} from '@samsyn/contract';
import type { Invitation } from './invitation';
import type { ReplyFormFault } from './reply-form.schema';

/** What the pages of an invitation say alike, in one language. */
export function invitationPhrases(invitation: Invitation, language: ContactLanguage) {
  const t = translate(language, 'reply');
  const { meeting, municipality, addressee, reply } = invitation;
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
  const at = (words: string, instant: Date) =>
    t('meeting.at', { day: words, time: spokenTime(clockTimeOf(instant, zone), language) });
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
      day: `${spokenWeekday(date, language)} ${spokenDate(date, language)}`,
      span,
      week: spokenWeek(date, language),
    }),
    /** What is wrong with the form that was sent. */
    fault: (problem: ReplyFormFault['problem']) =>
      isTextFault(problem) ? translate(language, 'text')(problem) : t(`errors.${problem}`),
    /** The answer as it was given: "Ja, via Teams". */
    given: (answer: Answer) =>
      answer === 'remote' && meeting.remote
        ? t('choices.remote', { remote: meeting.remote })
        : t(`given.${answer}`),
    registeredAt: reply
      ? at(spokenDate(civilDateOf(reply.registeredAt, zone), language), reply.registeredAt)
      : '',
    person: addressee.personName ?? invitation.function,
    contact: t('page.contact', { contact: [contactRole, contactPhone, contactEmail].join(', ') }),
  };
}
