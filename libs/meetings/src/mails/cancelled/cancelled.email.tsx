import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The meeting will not take place. Nothing is asked for, so there is no button. */
export const cancelledEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, municipality, reason, notInvited } = facts;
  return {
    ...said.frame(t('footer.invited')),
    subject: t('cancelled.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: t('cancelled.preview'),
    heading: t('cancelled.heading', { meeting }),
    paragraphs: [
      t('cancelled.intro', { municipality, meeting }),
      ...said.substitute,
      ...(reason ? [t('cancelled.reason', { reason })] : []),
    ],
    facts: [...said.whenFact('facts.cancelledTime'), ...said.whereFact()],
    details: [t('cancelled.nothingToDo'), ...(notInvited ? [] : [t('cancelled.calendar')])],
  };
};

/** For specs and for looking at the mail. */
export const cancelledSample: MeetingMailFacts = { ...mailSample, reason: 'För många har förhinder.' };
