import { translate } from '@samsyn/contract';
import type { MailContent } from '@samsyn/ui';
import { openActionsEmail, type StandingFacts } from './standing.email';

/** The same as each quarter says, by what somebody has come to answer for, as who has the seat or stands in for it. */
export function takenOverEmail(facts: StandingFacts): MailContent {
  const { open, reader } = facts;
  const t = translate(reader.language, 'actions');
  const count = open.length;
  if (reader.as === 'deputy') {
    return openActionsEmail(facts, {
      subject: count === 1 ? t('takenOver.standIn.subjectOne') : t('takenOver.standIn.subject', { count }),
      heading: t('takenOver.standIn.heading'),
      intro: 'standing.intro',
    });
  }
  return openActionsEmail(facts, {
    subject: count === 1 ? t('takenOver.subjectOne') : t('takenOver.subject', { count }),
    heading: t('takenOver.heading'),
    intro: 'takenOver.intro',
  });
}
