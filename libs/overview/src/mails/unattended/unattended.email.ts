import { absenceOn, type LeadingAccount, thoseThere } from '@samsyn/access';
import {
  civilDateOf,
  type ContactLanguage,
  spokenDay,
  spokenList,
  spokenWeekdayAndDay,
  translate,
} from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from '../overview-dossier';
import { overviewMailFrame, toldMatters } from '../overview-mail-frame';
import {
  BACKUP_AFTER,
  ESCALATION_AFTER,
  inWorkingDays,
  type Step,
  type Unattended,
} from './unattended.rules';

/** What waits for somebody, why this reader is told of it, and who will be next. */
export function unattendedEmail(
  dossier: OverviewDossier,
  reader: LeadingAccount,
  { oldest, away }: Unattended,
  step: Step,
): MailContent {
  const { municipality, leadership, matters, calendar, now } = dossier;
  const { name, language } = reader;
  const t = translate(language, 'overview');
  const count = matters.length;
  const values = {
    count,
    municipality: municipality.name,
    day: spokenDay(civilDateOf(oldest, calendar.zone), language, civilDateOf(now, calendar.zone)),
  };
  const said = `waits.${step}` as const;
  const { facts, rest } = toldMatters(matters, language, dossier);
  const standsIn = leadership.coordinators.length > 0 ? 'waits.stand-in' : 'list.subject';
  const words = away && step === 'handed-over' ? standsIn : said;
  const subject = count === 1 ? t(`${words}.one`, values) : t(`${words}.several`, values);
  return {
    ...overviewMailFrame(dossier, reader),
    subject,
    preview: facts[0]?.label ?? subject,
    heading: subject,
    greeting: t('list.greeting', { name }),
    paragraphs: [away ? whoIsAway(dossier, language, step) : t(`${said}.intro`, values)],
    facts: [...facts, ...(step === 'escalated' ? whomToAsk(dossier, language) : [])],
    details: [...rest, ...(away ? [] : whoIsNext(dossier, language, step))],
  };
}

function whoIsAway(
  { municipality, leadership, calendar, now }: OverviewDossier,
  language: ContactLanguage,
  step: Step,
) {
  const t = translate(language, 'overview');
  const { coordinators } = leadership;
  const today = civilDateOf(now, calendar.zone);
  const until = coordinators
    .flatMap((each) => absenceOn(each, today)?.to ?? [])
    .toSorted()
    .at(0);
  const values = {
    municipality: municipality.name,
    who: spokenList(
      coordinators.map(({ name }) => name),
      language,
    ),
    day: until ? spokenDay(until, language, today) : '',
  };
  const whom = step === 'escalated' ? 'above' : 'backup';
  return t(until ? `waits.away.${whom}` : `waits.none.${whom}`, values);
}

/** Who is told next, and when, if nobody signs in until then. */
function whoIsNext(
  { leadership, calendar, now }: OverviewDossier,
  language: ContactLanguage,
  step: Step,
): string[] {
  const t = translate(language, 'overview');
  const today = civilDateOf(now, calendar.zone);
  const standIns = step === 'warned' ? thoseThere(leadership.backups, today) : [];
  const { escalation } = leadership;
  if (step === 'escalated' || (standIns.length === 0 && !escalation)) return [];
  const passed = step === 'warned' ? inWorkingDays(now, BACKUP_AFTER, calendar) : now;
  const next = standIns.length > 0 ? passed : inWorkingDays(passed, ESCALATION_AFTER, calendar);
  const names = spokenList(
    standIns.map(({ name }) => name),
    language,
  );
  const who = standIns.length > 0 ? t('waits.next.backup', { names }) : (escalation?.name ?? '');
  const day = spokenWeekdayAndDay(civilDateOf(next, calendar.zone), language, today);
  return [t('waits.next.told', { who, day })];
}

function whomToAsk({ leadership: { coordinators, backups } }: OverviewDossier, language: ContactLanguage) {
  const t = translate(language, 'overview');
  const named = (accounts: readonly LeadingAccount[]) =>
    accounts.map(({ name, email }) => `${name}, ${email}`).join(' · ');
  return [
    { label: t('waits.ask.coordinators'), value: named(coordinators) },
    { label: t('waits.ask.backups'), value: named(backups) },
  ].filter(({ value }) => value !== '');
}
