import type { LeadingAccount } from '@samsyn/access';
import { civilDateOf, type Matter, spokenDay, translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from '../overview-dossier';
import { overviewMailFrame, toldMatters } from '../overview-mail-frame';
import { newsFor } from './news.rules';

/**
 * What needs the coordinator, or will before the next list, most urgent first, each with what can be done about it; what the list
 * before did not tell of is marked.
 */
export function mondayListEmail(
  dossier: OverviewDossier,
  reader: LeadingAccount,
  matters: readonly Matter[],
): MailContent {
  const { municipality, calendar, now } = dossier;
  const { name, language } = reader;
  const t = translate(language, 'overview');
  const count = matters.length;
  const news = newsFor(reader.id, dossier);
  const { facts, rest } = toldMatters(matters, language, dossier, news?.isNew);
  const dayOf = (instant: Date) => civilDateOf(instant, calendar.zone);
  const since = news && spokenDay(dayOf(news.since), language, dayOf(now));
  const subject = count === 1 ? t('list.subject.one') : t('list.subject.several', { count });
  return {
    ...overviewMailFrame(dossier, reader),
    subject,
    preview: facts[0]?.label ?? subject,
    heading: t('heading'),
    greeting: t('list.greeting', { name }),
    paragraphs: [
      t('list.intro', { municipality: municipality.name }),
      ...(since ? [t(matters.some(news.isNew) ? 'list.news' : 'list.noNews', { day: since })] : []),
    ],
    facts,
    details: [...rest, t('list.weekly')],
  };
}
