import type { NamedPersonFault } from '@samsyn/access';
import {
  civilDateOf,
  clockTimeOf,
  type ContactLanguage,
  isTextFault,
  roleInWords,
  seatInWords,
  spokenContact,
  spokenDay,
  spokenTime,
  spokenWeekdayAndDay,
  type TextFault,
  translate,
} from '@samsyn/contract';
import type { StatusTagProps } from '@samsyn/ui';
import type { AskedOnce, LinkedAction, LinkedActions, OwnLine } from './linked-actions';
import type { LogFault } from './log-form.schema';

/** What the pages behind the link in a mail about an action say alike, in one language. */
export function logPhrases(
  { municipality, reader, today, once }: Omit<LinkedActions, 'actions'>,
  language: ContactLanguage,
) {
  const t = translate(language, 'actions');
  const { contactRole, contactPhone, contactEmail, timeZone } = municipality;
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv' : 'en-GB', { maximumFractionDigits: 2 });
  const day = (instant: Date) => spokenDay(civilDateOf(instant, timeZone), language, today);
  const dueDay = (date: LinkedAction['dueOn']) => spokenWeekdayAndDay(date, language, today);

  /** "6 av 8 klasser", "6 klasser", "6 av 8" or "6". */
  const measured = (reading: number, { indicator }: Pick<LinkedAction, 'indicator'>): string => {
    const value = numbers.format(reading);
    const target = indicator?.target ?? null;
    const amount = target === null ? value : t('page.ofTarget', { value, target: numbers.format(target) });
    return indicator?.unit ? `${amount} ${indicator.unit}` : amount;
  };

  const seat = (action: LinkedAction) => seatInWords(action.seat, language);
  const inText = (problem: TextFault) => translate(language, 'text')(problem);

  return {
    t,
    /** Given when the reader is a colleague. */
    once,
    name: reader.name ?? '',
    seat,
    /** What a deputy is told, for whose seats the actions are; nothing to who has them. */
    asDeputy: (actions: readonly LinkedAction[]): string[] => {
      const told = actions.filter(({ capacity }) => capacity === 'deputy');
      return [
        ...new Set(
          told.map((each) =>
            t(each.isVacant ? 'page.asDeputyVacant' : 'page.asDeputy', { seat: seat(each) }),
          ),
        ),
      ];
    },
    /** What becomes of the action and its reminders when a colleague is asked, before and after. */
    colleague: (action: LinkedAction) => {
      // the deputy of a vacant seat is reminded as its holder would be
      const isBeside = action.capacity === 'deputy' && !action.isVacant;
      return isBeside
        ? {
            text: t('ask.textDeputy', { seat: seat(action) }),
            stays: t('ask.staysDeputy', { seat: seat(action) }),
          }
        : { text: t('ask.text'), stays: t('ask.stays') };
    },
    day,
    dueDay,
    measured,
    /** Whom the page is for: "Till Noor Exempel", or their role where the address is a function's. */
    to: t('page.to', { reader: reader.name ?? roleInWords(reader.role, language) }),
    /** "måndag 8 mars kl. 9.00". */
    moment: (instant: Date) =>
      translate(language, 'reply')('meeting.at', {
        day: dueDay(civilDateOf(instant, timeZone)),
        time: spokenTime(clockTimeOf(instant, timeZone), language),
      }),
    /** Who is asked to answer in the reader's place, and that they were not reached, or say that it is somebody else. */
    asked: ({ name, email, at, unreached, instead }: AskedOnce): string => {
      if (name === null) return t('ask.somebody', { day: day(at) });
      if (instead) {
        const who = [instead.name, instead.email].filter(Boolean).join(', ');
        return t('ask.wrong', { name, email: email ?? '', who });
      }
      return t(unreached ? 'ask.unreached' : 'ask.open', { name, email: email ?? '', day: day(at) });
    },
    contact: t('page.contact', { contact: spokenContact(contactRole, contactPhone, contactEmail) }),
    due: (action: LinkedAction) =>
      t(action.overdueDays === null ? 'page.due' : 'page.wasDue', { day: dueDay(action.dueOn) }),
    tag: ({ overdueDays, status }: LinkedAction): StatusTagProps =>
      overdueDays === null
        ? {
            tone:
              status === 'planned' || status === 'stopped'
                ? 'neutral'
                : status === 'done'
                  ? 'success'
                  : 'info',
            icon: status === 'ongoing' ? 'arrow' : status === 'planned' ? 'clock' : 'check',
            children: t(`status.${status}`),
          }
        : {
            tone: 'danger',
            icon: 'alert',
            children: overdueDays === 1 ? t('page.overdueOneDay') : t('page.overdue', { days: overdueDays }),
          },
    goal: ({ goal }: LinkedAction) => t('page.goal', { goal }),
    /** What the reader wrote last; of what others wrote only when. */
    last: ({ own, lastLoggedAt }: LinkedAction): { heading: string; text?: string } | undefined => {
      if (own?.text) return { heading: t('page.lastOwn', { day: day(own.at) }), text: own.text };
      return lastLoggedAt ? { heading: t('page.last', { day: day(lastLoggedAt) }) } : undefined;
    },
    /** "Genomförd, 6 av 8 klasser": what a line said. */
    answer: ({ status, dueOn, reading }: OwnLine, action: LinkedAction): string => {
      const standing = status ?? action.status;
      const how = dueOn
        ? t('page.newDay', { day: dueDay(dueOn) })
        : t(standing === 'done' ? 'page.done' : `status.${standing}`);
      return reading === null ? how : `${how}, ${measured(reading, action)}`;
    },
    fault: (problem: LogFault['problem']) =>
      isTextFault(problem) ? inText(problem) : t(`page.errors.${problem}`),
    /** What is wrong with how somebody is named. */
    personFault: (problem: NamedPersonFault['problem'] | 'isReader' | 'tooMany') =>
      isTextFault(problem) ? inText(problem) : t(`ask.errors.${problem}`),
  };
}
