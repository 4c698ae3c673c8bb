import { spokenDay, spokenTime, spokenWeekday } from '@samsyn/contract';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The agenda itself and, when there are documents, the way to them: they are never attached. */
export const documentsEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t, start } = said;
  const { meeting, recipient, changedSinceNotice: changes } = facts;
  const { documentsUrl } = recipient;
  const item = said.ownItem;
  const weekday = capitalised(spokenWeekday(said.date, language));
  const where = said.where ?? spokenDay(said.date, language, facts.today);
  return {
    ...said.frame(said.representing),
    subject: t(documentsUrl ? 'documents.subject' : 'documents.subjectAgenda', {
      meeting: said.titleInSubject,
      when: said.when,
    }),
    preview: item
      ? t('documents.previewOwnItem', { weekday, start, where, time: spokenTime(item.startsAt, language) })
      : t('documents.preview', { weekday, start, where }),
    heading: t(documentsUrl ? 'documents.heading' : 'documents.headingAgenda', { meeting }),
    paragraphs: [
      t(documentsUrl ? 'documents.intro' : 'documents.introAgenda', { meeting }),
      ...said.substitute,
    ],
    facts: [
      ...said.whenFact(),
      ...said.whereFact(),
      ...said.remoteFact(),
      ...said.ownItemFact(),
      ...said.answerFact(),
    ],
    details: [
      ...(documentsUrl ? [t('documents.link')] : []),
      ...(changes ? [t('documents.changes', { changes })] : []),
    ],
    button: documentsUrl
      ? { label: t('documents.button'), url: documentsUrl }
      : { label: t(said.answer ? 'reminder.button' : 'reminder.buttonUnanswered'), url: recipient.replyUrl },
    note: t('documents.validUntil', { start: said.startWithDay }),
    ...said.agenda(),
  };
};

/** For specs and for looking at the mail. */
export const documentsSample: MeetingMailFacts = {
  ...mailSample,
  changedSinceNotice: 'Punkten om kommunikation är ny.',
  recipient: {
    ...mailSample.recipient,
    documentsUrl: 'https://samsyn.example/l/exempel/documents',
    answer: 'remote',
  },
};
