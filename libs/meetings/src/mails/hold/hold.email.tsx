import {
  type CivilDate,
  civilDateOf,
  type ContactLanguage,
  spokenMeetingTime,
  spokenWeek,
  yearOf,
} from '@samsyn/contract';
import type { KeptDate, MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases, placeInWords } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** Dates that are kept until each meeting's notice: those that are new, have changed, or are kept no longer. Nothing is asked. */
export const holdEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const dates = datesOf(facts);
  const [only] = dates.length === 1 ? dates : [];
  const matter = matterOf(dates);
  const kept = dates.filter(isKept);
  const years = yearsOf(dates);
  const item = (date: KeptDate) => {
    const { meeting, change, before, reason } = date;
    const place = placeInWords(date, language);
    const words = { meeting, when: whenOf(date, language, facts.today), where: place ? `, ${place}` : '' };
    const was = before ? whenOf({ ...date, ...before }, language, facts.today) : words.when;
    const moved = was === words.when ? t('hold.item.edited', words) : t('hold.item.moved', { ...words, was });
    return [change === 'changed' ? moved : t(`hold.item.${change}`, words), reason].filter(Boolean).join(' ');
  };
  const bodies = new Intl.ListFormat(language).format(new Set(kept.map(({ body }) => body)));
  return {
    ...said.frame(kept.length > 0 ? t('hold.why', { bodies }) : t('hold.whyTold')),
    subject: only
      ? t(`hold.subject.${matter}.one`, {
          meeting: said.titleInSubject,
          when: spokenOf(only, language, facts.today),
        })
      : t(`hold.subject.${matter}.several`, { count: dates.length, years }),
    preview: t(kept.length > 0 ? 'hold.preview' : 'hold.previewGone'),
    heading: t(`hold.heading.${matter}`, { years }),
    paragraphs: [t(`hold.intro.${matter}`, { municipality: facts.municipality })],
    facts: [],
    details: [
      ...(kept.length > 0 ? [t('hold.later')] : []),
      t(kept.length === 0 ? 'hold.fileGone' : matter === 'new' ? 'hold.file' : 'hold.fileChanged'),
    ],
    list: { heading: t('hold.dates'), items: dates.map((date) => ({ text: capitalised(item(date)) })) },
  };
};

/** The dates a mail tells, each once, in their order; the meeting of the facts alone when nothing more is known. */
function datesOf(facts: MeetingMailFacts): KeptDate[] {
  const told = facts.dates ?? [{ ...facts, change: 'new' }];
  const byMeeting = new Map(told.map((date) => [`${date.startsAt.getTime()} ${date.meeting}`, date]));
  return [...byMeeting.values()].toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function isKept({ change }: KeptDate): boolean {
  return change === 'new' || change === 'changed';
}

/** What the mail is about: dates to keep, only such as are kept no longer, or some of it changed. */
function matterOf(dates: readonly KeptDate[]): 'new' | 'changed' | 'gone' {
  if (dates.every(({ change }) => change === 'new')) return 'new';
  return dates.some(isKept) ? 'changed' : 'gone';
}

function spokenOf({ startsAt, endsAt, zone }: KeptDate, language: ContactLanguage, today: CivilDate): string {
  return spokenMeetingTime(startsAt, endsAt, zone, language, today);
}

function whenOf(date: KeptDate, language: ContactLanguage, today: CivilDate): string {
  return `${spokenOf(date, language, today)} (${spokenWeek(civilDateOf(date.startsAt, date.zone), language)})`;
}

function yearsOf(dates: readonly KeptDate[]): string {
  const years = dates.map(({ startsAt, zone }) => yearOf(civilDateOf(startsAt, zone)));
  return [...new Set([Math.min(...years), Math.max(...years)])].join('–');
}

/** For specs and for looking at the mail. */
export const holdSample: MeetingMailFacts = {
  ...mailSample,
  dates: [
    { ...mailSample, change: 'new' },
    {
      ...mailSample,
      meeting: 'Samverkansrådets höstmöte',
      startsAt: new Date('2027-10-20T11:00:00Z'),
      endsAt: new Date('2027-10-20T13:00:00Z'),
      change: 'new',
    },
  ],
};

/** Dates that have changed since they were told, for specs. */
export const changedHoldSample: MeetingMailFacts = {
  ...mailSample,
  dates: [
    {
      ...mailSample,
      change: 'changed',
      before: { startsAt: new Date('2027-04-14T11:00:00Z'), endsAt: new Date('2027-04-14T13:00:00Z') },
      reason: 'Salen är upptagen.',
    },
    {
      ...mailSample,
      meeting: 'Samverkansrådets höstmöte',
      startsAt: new Date('2027-10-20T11:00:00Z'),
      endsAt: new Date('2027-10-20T13:00:00Z'),
      change: 'cancelled',
    },
  ],
};
