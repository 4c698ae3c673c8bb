import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { capitalised, mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The notice (kallelse): who invites, when and where, and by when to reply. */
export const noticeEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { municipality, meeting, recipient } = facts;
  const { replyBy, answer } = said;
  // a deputy who has just said yes gets the notice for the calendar's sake
  const answered = answer && recipient.answer !== 'tentative';
  const replaced = facts.leaves?.isReplaced ?? false;
  const { organisation, function: role, own } = recipient;
  const ownIntro = said.standsIn
    ? t('notice.introStandIn', { meeting })
    : t('notice.introOwn', { role, meeting });
  return {
    ...said.frame(said.representing),
    subject: t('notice.subject', { meeting: said.titleInSubject, when: said.when }),
    preview: replaced
      ? (said.leaves ?? said.when)
      : answered
        ? t('reminder.preview', { where: capitalised(said.where ?? said.when), answer })
        : replyBy
          ? t('notice.preview', { replyBy })
          : t('notice.previewWithoutReplyBy'),
    heading: t('notice.heading', { meeting }),
    paragraphs: [
      own ? ownIntro : t('notice.intro', { municipality, organisation, meeting }),
      ...said.substitute,
    ],
    facts: [
      ...said.whenFact(),
      ...said.whereFact(),
      ...said.ownItemFact(),
      ...(answered && !replaced ? said.answerFact() : said.replyByFact()),
    ],
    details: [
      ...(replaced ? [] : [t(answered ? changeKey(said.standsIn) : answerKey(facts, said.standsIn))]),
      ...(said.leaves ? [said.leaves] : []),
      [
        t(facts.otherRole ? 'notice.otherRole' : 'notice.calendar'),
        facts.documentsBy && t('notice.documents', { documentsBy: said.day(facts.documentsBy) }),
      ]
        .filter(Boolean)
        .join(' '),
    ],
    button: {
      label: t(replaced ? 'agendaChanged.button' : answered ? 'reminder.button' : 'notice.button'),
      url: recipient.replyUrl,
    },
    note: t('notice.note'),
  };
};

/** Only what can be answered is asked for: who stands in sends nobody. */
function answerKey({ remote }: MeetingMailFacts, standsIn: boolean) {
  if (standsIn) return remote ? 'notice.answerStandIn' : 'notice.answerStandInInRoom';
  return remote ? 'notice.answer' : 'notice.answerInRoom';
}

function changeKey(standsIn: boolean) {
  return standsIn ? 'reminder.changeStandIn' : 'reminder.change';
}

/** For specs and for looking at the mail. */
export const noticeSample: MeetingMailFacts = mailSample;
