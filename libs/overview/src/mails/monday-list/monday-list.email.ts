import type { LeadingAccount } from '@samsyn/access';
import { type Matter, translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from '../overview-dossier';
import { overviewMailFrame, toldMatters } from '../overview-mail-frame';

/** What needs the coordinator, or will before the next list, most urgent first, each with what can be done about it. */
export function mondayListEmail(
  dossier: OverviewDossier,
  reader: LeadingAccount,
  matters: readonly Matter[],
): MailContent {
  const { municipality } = dossier;
  const { name, language } = reader;
  const t = translate(language, 'overview');
  const count = matters.length;
  const { facts, rest } = toldMatters(matters, language, dossier);
  const subject = count === 1 ? t('list.subject.one') : t('list.subject.several', { count });
  return {
    ...overviewMailFrame(dossier, reader),
    subject,
    preview: facts[0]?.label ?? subject,
    heading: t('heading'),
    greeting: t('list.greeting', { name }),
    paragraphs: [t('list.intro', { municipality: municipality.name })],
    facts,
    details: [...rest, t('list.weekly')],
  };
}
