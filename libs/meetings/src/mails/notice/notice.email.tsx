import { spokenDay } from '@samsyn/contract';
import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The notice (kallelse): who invites, when and where, and by when to reply. */
export const noticeEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { municipality, meeting, recipient } = facts;
  const replyBy = facts.replyBy && said.day(facts.replyBy);
  return {
    ...said.frame(said.representing),
    subject: t('notice.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: replyBy ? t('notice.preview', { replyBy }) : t('notice.previewWithoutReplyBy'),
    heading: t('notice.heading', { meeting }),
    paragraphs: [
      t('notice.intro', {
        municipality,
        organisation: recipient.organisation,
        meeting,
      }),
      ...said.substitute,
    ],
    facts: [...said.whenFact(), ...said.whereFact(), ...said.ownItemFact(), ...said.replyByFact()],
    details: [
      answerWords(facts, said),
      [
        t(facts.otherRole ? 'notice.otherRole' : 'notice.calendar'),
        facts.documentsBy && t('notice.documents', { documentsBy: spokenDay(facts.documentsBy, language) }),
        facts.contributionsBy &&
          t('notice.contributions', { contributionsBy: spokenDay(facts.contributionsBy, language) }),
      ]
        .filter(Boolean)
        .join(' '),
    ],
    button: { label: t('notice.button'), url: recipient.replyUrl },
    note: t('notice.note'),
  };
};

/** Who stands in for somebody sends nobody else. */
function answerWords({ remote, recipient }: MeetingMailFacts, { t }: ReturnType<typeof mailPhrases>): string {
  if (recipient.substituteFor ?? recipient.deputyFor) {
    return t(remote ? 'notice.answerStandIn' : 'notice.answerStandInInRoom');
  }
  return t(remote ? 'notice.answer' : 'notice.answerInRoom');
}

/** For specs and for looking at the mail. */
export const noticeSample: MeetingMailFacts = mailSample;
