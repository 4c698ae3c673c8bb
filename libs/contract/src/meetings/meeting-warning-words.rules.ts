import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ContactLanguage } from '../language/contact-language.schema';
import { translate } from '../language/translate';
import { spokenWeekdayAndDay } from '../spoken-date/spoken-date.rules';
import type { MeetingWarning } from './meeting-warning.view';

/**
 * A warning as a sentence, for who plans the meeting.
 * @param today whose year need not be told
 */
export function meetingWarningWords(
  warning: MeetingWarning,
  language: ContactLanguage,
  today: CivilDate,
): string {
  const said = sentenceOf(warning, language, today);
  return said.charAt(0).toLocaleUpperCase('sv') + said.slice(1);
}

function sentenceOf(warning: MeetingWarning, language: ContactLanguage, today: CivilDate): string {
  const t = translate(language, 'app-follows');
  switch (warning.code) {
    case 'day.off':
    case 'day.squeeze':
    case 'day.quiet':
      return t(`warning.${warning.code}`, { day: spokenWeekdayAndDay(warning.day, language, today) });
    case 'day.school-break': {
      const day = spokenWeekdayAndDay(warning.day, language, today);
      return t('warning.day.school-break', { day, name: warning.name });
    }
    case 'deadline.day-off': {
      const day = spokenWeekdayAndDay(warning.day, language, today);
      return t(`warning.deadline.${warning.deadline}`, { day });
    }
    case 'people.elsewhere': {
      const { people: count, meeting } = warning;
      return t(count === 1 ? 'warning.people.one' : 'warning.people.several', { count, meeting });
    }
    case 'quorum.short': {
      const { seats, quorum } = warning;
      if (seats === 0) return t('warning.quorum.none', { quorum });
      return t(seats === 1 ? 'warning.quorum.one' : 'warning.quorum.several', { seats, quorum });
    }
    case 'notice.short': {
      const { days, usual } = warning;
      if (days === 0) return t('warning.notice.short.today', { usual });
      return t(days === 1 ? 'warning.notice.short.one' : 'warning.notice.short.several', { days, usual });
    }
    case 'agenda.overruns':
      return t('warning.agenda.overruns', { minutes: warning.minutes });
  }
}
