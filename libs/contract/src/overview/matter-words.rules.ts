import { seatInWords } from '../bodies/seat-in-words.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ContactLanguage } from '../language/contact-language.schema';
import { spokenList } from '../language/spoken-list.rules';
import { translate } from '../language/translate';
import { outcomeTextKey } from '../mailings/outcome-text.rules';
import { spokenDay, spokenWeekdayAndDay } from '../spoken-date/spoken-date.rules';
import type { Matter, OverviewView } from './overview.view';

/** A matter in words: what it is about, why it needs someone, and the label of what ends it. */
export interface MatterWords {
  readonly heading: string;
  readonly reason: string;
  readonly action: string;
}

/** More names than that are counted instead. */
const MOST_NAMES = 4;

type Said = Omit<MatterWords, 'action'>;
type MailMatter = Extract<Matter, { code: 'mail.failed' | 'mail.in-doubt' | 'mail.expired' }>;

/**
 * A matter in words for whoever is to deal with it, in their language.
 * @param today when given, days of another year are told with it
 */
export function matterWords(matter: Matter, language: ContactLanguage, today?: CivilDate): MatterWords {
  const t = translate(language, 'overview');
  return { ...said(matter, language, today), action: t(`action.${matter.action.useCase}`) };
}

function said(matter: Matter, language: ContactLanguage, today?: CivilDate): Said {
  const t = translate(language, 'overview');
  const day = spokenWeekdayAndDay(matter.day, language, today);
  switch (matter.code) {
    case 'mail.overdue':
      return lateMail(matter.facts, language);
    case 'mail.failed':
    case 'mail.in-doubt':
    case 'mail.expired':
      return troubledMail(matter.facts, language);
    case 'meeting.unmarked':
      return { heading: matter.facts.meeting, reason: t('meeting.unmarked', { day }) };
    case 'replies.missing': {
      const { meeting, late, from, call } = matter.facts;
      const replyBy = spokenDay(matter.facts.replyBy, language, today);
      const values = { who: listed(from, language), replyBy };
      const who = listed(call, language);
      const toCall = call.length === from.length ? t('replies.callThem') : t('replies.call', { who });
      const owed = t(late ? 'replies.late' : 'replies.missing', values);
      return { heading: meeting, reason: call.length > 0 ? `${owed} ${toCall}` : owed };
    }
    case 'reply.owed': {
      const { meeting, late, organisation, function: duty } = matter.facts;
      const seat = seatInWords({ organisation, function: duty }, language);
      const replyBy = spokenDay(matter.facts.replyBy, language, today);
      return { heading: meeting, reason: t(late ? 'owed.late' : 'owed.reply', { seat, replyBy }) };
    }
    case 'seat.unrepresented':
    case 'seat.vacant': {
      const { meeting, organisation, function: duty } = matter.facts;
      const heading = organisation === duty ? duty : t('seat.who', { organisation, function: duty });
      return { heading, reason: t(matter.code, { meeting, day }) };
    }
    case 'recipient.wrong': {
      const { meeting, organisation, function: duty, name, email, colleague } = matter.facts;
      const heading = organisation === duty ? duty : t('seat.who', { organisation, function: duty });
      const who = email ? t('seat.nameAndEmail', { name, email }) : name;
      const aboutActions = colleague ? 'recipient.wrongColleague' : 'recipient.wrongActions';
      const reason = meeting ? t('recipient.wrong', { meeting, who }) : t(aboutActions, { who });
      return { heading, reason };
    }
    case 'agenda.undecided': {
      const leavesOn = spokenWeekdayAndDay(matter.facts.leavesOn, language, today);
      return { heading: matter.facts.meeting, reason: t('agenda.undecided', { leavesOn }) };
    }
    case 'action.overdue':
    case 'action.silent': {
      const { action: heading, organisation, function: duty } = matter.facts;
      const seat = seatInWords({ organisation, function: duty }, language);
      // who is responsible says how it goes; who leads asks them
      const own = matter.action.useCase === 'action-log.log';
      const asked = own ? 'Own' : askedAs[matter.facts.answers];
      const reason =
        matter.code === 'action.overdue'
          ? t(`action-due.overdue${asked}`, { seat, day, days: matter.facts.days })
          : t(`action-due.silent${asked}`, { seat, weeks: matter.facts.weeks });
      return { heading, reason };
    }
    case 'action.without-goal': {
      const { plan, actions } = matter.facts;
      const [first = ''] = actions;
      const one = t('action-due.goalLess', { action: first });
      if (actions.length === 1) return { heading: plan, reason: one };
      const titles = listed(actions, language);
      return { heading: plan, reason: t('action-due.goalLessSeveral', { count: actions.length, titles }) };
    }
    case 'half-year.at-risk':
    case 'half-year.missed': {
      const { council, year, half } = matter.facts;
      const heading = t(half === 1 ? 'half-year.first' : 'half-year.second', { council, year });
      return { heading, reason: t(matter.code, { day: spokenDay(matter.day, language, today) }) };
    }
  }
}

/** Whom who leads is told to ask, by who answers for the seat. */
const askedAs = { holder: '', deputy: 'Deputy', nobody: 'Nobody' } as const;

/** "Polisen, SBFF och Kommunen", or the first of them "och 4 till". */
function listed(names: readonly string[], language: ContactLanguage): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const rest = names.length - shown.length;
  const more = rest > 0 ? [translate(language, 'overview')('others', { count: rest })] : [];
  return spokenList([...shown, ...more], language);
}

function lateMail(
  { count, reason }: Extract<Matter, { code: 'mail.overdue' }>['facts'],
  language: ContactLanguage,
): Said {
  const t = translate(language, 'overview');
  return {
    heading: count === 1 ? t('mail.overdue.one') : t('mail.overdue.several', { count }),
    reason: reason ? translate(language, 'mailings')(outcomeTextKey({ reason })) : t('mail.overdue.untried'),
  };
}

function troubledMail(
  { count, addressee, about, reason, aboutRecipient }: MailMatter['facts'],
  language: ContactLanguage,
): Said {
  const t = translate(language, 'overview');
  const one = addressee ? t('mail.to', { addressee }) : t('mail.one');
  const mails = count === 1 ? one : t('mail.several', { count });
  const key = outcomeTextKey({ reason, ...(aboutRecipient && { aboutRecipient }) });
  return {
    heading: about ? t('mail.about', { mails, about }) : mails,
    reason: translate(language, 'mailings')(key),
  };
}

/** What stands where nothing needs anyone: "Inget behöver dig. Nästa utskick 1 mars." */
export function nothingWords(
  { nextMail }: Pick<OverviewView, 'nextMail'>,
  language: ContactLanguage,
): string {
  const t = translate(language, 'overview');
  return nextMail ? t('nothing.until', { day: spokenDay(nextMail.day, language) }) : t('nothing.planned');
}
