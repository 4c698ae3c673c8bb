import type { LeadingAccount } from '@samsyn/access';
import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import { troubledMatters } from '../../mail/mail-matter.rules';
import { ranked } from '../../read-overview/ranking.rules';
import type { OverviewDossier } from '../overview-dossier';
import { overviewMailFrame, toldMatters } from '../overview-mail-frame';
import type { FailedMail } from './failed-since.rules';

/** Which mail did not arrive, or perhaps not, and what can be done about each. */
export function mailFailedEmail(
  dossier: OverviewDossier,
  reader: LeadingAccount,
  { mails }: FailedMail,
): MailContent {
  const { name, language } = reader;
  const t = translate(language, 'overview');
  const matters = ranked(troubledMatters(mails, dossier.calendar.zone));
  const { facts, rest } = toldMatters(matters, language, dossier);
  const count = mails.length;
  const doubtful = matters.some(({ code }) => code === 'mail.in-doubt');
  const words = doubtful ? 'doubtful' : 'failed';
  const heading = count === 1 ? t(`${words}.one`) : t(`${words}.several`, { count });
  return {
    ...overviewMailFrame(dossier, reader),
    subject: heading,
    preview: facts[0]?.label ?? heading,
    heading,
    greeting: t('list.greeting', { name }),
    paragraphs: [t('failed.intro')],
    facts,
    details: [...rest, t('failed.remains')],
  };
}
