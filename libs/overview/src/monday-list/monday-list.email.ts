import { type AccountView, matterWords, translate } from '@samsyn/contract';
import { mailFrame } from '@samsyn/mailings';
import type { MailContent } from '@samsyn/ui';
import type { OverviewDossier } from './overview-dossier';

/** As many as are read on a Monday morning; the rest is counted. */
const MOST_TOLD = 12;

/** What needs the coordinator, most urgent first, each with what can be done about it. */
export function mondayListEmail(
  { municipality, matters, publicUrl }: OverviewDossier,
  { name, language }: AccountView,
): MailContent {
  const t = translate(language, 'overview');
  const told = matters.slice(0, MOST_TOLD).map((matter) => matterWords(matter, language));
  const count = matters.length;
  const rest = count - told.length;
  const subject = count === 1 ? t('list.subject.one') : t('list.subject.several', { count });
  return {
    ...mailFrame(municipality, {
      language,
      why: t('list.why', { municipality: municipality.name }),
      publicUrl,
    }),
    subject,
    preview: told[0]?.heading ?? subject,
    heading: t('heading'),
    greeting: t('list.greeting', { name }),
    paragraphs: [t('list.intro', { municipality: municipality.name })],
    facts: told.map(({ heading, reason }) => ({ label: heading, value: reason })),
    details: [...(rest > 0 ? [t('list.rest', { count: rest })] : []), t('list.weekly')],
  };
}
