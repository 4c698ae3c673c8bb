import type { MeetingEmail, MeetingMailFacts } from '../mail-facts';
import { mailPhrases } from '../mail-phrases';
import { mailSample } from '../mail-sample';

/** The chase of those who have not replied to the notice, before the reply-by day and after it. */
export const chaseEmail: MeetingEmail = (facts, language) => {
  const said = mailPhrases(facts, language);
  const { t } = said;
  const { meeting, recipient, replyOverdue } = facts;
  const replyBy = facts.replyBy && said.day(facts.replyBy);
  const preview =
    replyBy && (replyOverdue ? t('chase.previewOverdue', { replyBy }) : t('chase.preview', { replyBy }));
  const due = replyBy && (replyOverdue ? t('chase.overdue', { replyBy }) : t('chase.replyBy', { replyBy }));
  const intro =
    recipient.own && !said.standsIn
      ? t('chase.introOwn', { meeting })
      : t('chase.intro', { organisation: recipient.organisation, meeting });
  const introduction = { municipality: facts.municipality, seat: recipient.seat, meeting };
  const documentsBy = facts.documentsBy && said.day(facts.documentsBy);
  return {
    ...said.frame(t('footer.chased')),
    subject: t('chase.subject', { meeting: said.titleInSubject, day: said.day(said.date) }),
    preview: preview ?? t('chase.previewWithoutReplyBy'),
    heading: t('chase.heading', { meeting }),
    paragraphs: facts.introduces
      ? [t('chase.introDeputy', introduction), ...(due ? [due] : [])]
      : [due ? `${intro} ${due}` : intro, ...said.substitute],
    facts: [...said.whenFact(), ...said.whereFact(), ...said.ownItemFact(), ...said.replyByFact()],
    details: facts.introduces
      ? [
          t(facts.remote ? 'asked.answerDeputy' : 'asked.answerDeputyInRoom'),
          ...(documentsBy ? [t('notice.documents', { documentsBy })] : []),
        ]
      : [recipient.deputyFor ? t('chase.otherwise') : `${t('chase.substitute')} ${t('chase.otherwise')}`],
    button: { label: t('chase.button'), url: recipient.replyUrl },
  };
};

/** For specs and for looking at the mail. */
export const chaseSample: MeetingMailFacts = mailSample;

/** After the reply-by day, to the ordinary deputy. */
export const overdueChaseSample: MeetingMailFacts = {
  ...mailSample,
  replyOverdue: true,
  introduces: true,
  recipient: { ...mailSample.recipient, deputyFor: 'lokalpolisområdeschef' },
};
