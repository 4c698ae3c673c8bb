import type { LeadingAccount } from '@samsyn/access';
import {
  civilDateOf,
  clockTimeOf,
  seatInWords,
  spokenTime,
  spokenWeekdayAndDay,
  translate,
} from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from '../overview-dossier';
import { overviewMailFrame } from '../overview-mail-frame';
import type { KeyDecline } from './key-decline.rules';

/** Who does not come for a key seat, and whether somebody else has been asked. */
export function keyDeclinedEmail(
  dossier: OverviewDossier,
  reader: LeadingAccount,
  { meeting, seat, declined }: KeyDecline,
): MailContent {
  const { name, language } = reader;
  const t = translate(language, 'overview');
  const { startsAt, timeZone } = meeting;
  const when = t('declined.when', {
    day: spokenWeekdayAndDay(civilDateOf(startsAt, timeZone), language, civilDateOf(dossier.now, timeZone)),
    time: spokenTime(clockTimeOf(startsAt, timeZone), language),
  });
  const values = { seat: seatInWords(seat, language), meeting: meeting.title };
  const { awaits } = seat.coming;
  return {
    ...overviewMailFrame(dossier, reader),
    subject: t('declined.subject', values),
    preview: when,
    heading: t('declined.heading', values),
    greeting: t('list.greeting', { name }),
    paragraphs: [t(`declined.${declined.by}`, values), t(`declined.next.${awaits ?? 'nobody'}`)],
    facts: [
      { label: t('declined.facts.meeting'), value: meeting.title },
      { label: t('declined.facts.when'), value: when },
    ],
    details: [t('declined.why')],
  };
}
