import { spokenDate, spokenDay, spokenTime, spokenWeekday } from '@samsyn/contract';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The agenda itself, and a link to the documents, which are never attached. */
export const documentsEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t, start } = said;
  const { meeting, recipient, changedSinceNotice: changes, linkValidUntil } = facts;
  const item = said.ownItem();
  const weekday = capitalised(spokenWeekday(said.date, language));
  const where = said.where ?? spokenDay(said.date, language);
  const validUntil = linkValidUntil && spokenDate(linkValidUntil, language);
  return {
    ...said.frame(said.representing),
    subject: t('documents.subject', { meeting: said.titleInSubject, date: spokenDate(said.date, language) }),
    preview: item
      ? t('documents.previewOwnItem', { weekday, start, where, time: spokenTime(item.startsAt, language) })
      : t('documents.preview', { weekday, start, where }),
    heading: t('documents.heading'),
    paragraphs: [t('documents.intro', { meeting }), ...said.substitute],
    facts: [
      ...said.whenFact(),
      ...said.whereFact(),
      ...said.remoteFact(),
      ...said.ownItemFact(),
      ...said.answerFact(),
    ],
    details: [t('documents.link'), ...(changes ? [t('documents.changes', { changes })] : [])],
    button: { label: t('documents.button'), url: recipient.documentsUrl ?? recipient.replyUrl },
    ...(validUntil ? { note: t('documents.validUntil', { validUntil }) } : {}),
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
