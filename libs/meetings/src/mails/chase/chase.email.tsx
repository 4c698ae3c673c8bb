import { type ContactLanguage, translate } from '@samsyn/contract';
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
  const asked = {
    preview: preview ?? t('chase.previewWithoutReplyBy'),
    facts: [...said.whenFact(), ...said.whereFact(), ...said.ownItemFact(), ...said.replyByFact()],
    button: { label: t('chase.button'), url: recipient.replyUrl },
  };
  if (facts.introduces) {
    const introduction = { municipality: facts.municipality, seat: recipient.seat, meeting };
    const documentsBy = facts.documentsBy && said.day(facts.documentsBy);
    const silent = facts.introduces === 'silent';
    return {
      ...said.frame(said.representing),
      ...asked,
      subject: t('asked.subjectDeputy', { meeting: said.titleInSubject, when: said.when }),
      heading: t('asked.headingDeputy', { meeting }),
      paragraphs: [
        t(silent ? 'chase.introDeputy' : 'chase.introDeputyUnclear', introduction),
        ...(due ? [due] : []),
      ],
      details: [
        t(facts.remote ? 'asked.answerDeputy' : 'asked.answerDeputyInRoom'),
        ...(documentsBy ? [t('notice.documents', { documentsBy })] : []),
      ],
    };
  }
  const intro = introOf(facts, language);
  return {
    ...said.frame(recipient.deputyFor ? said.representing : t('footer.chased')),
    ...asked,
    subject: t('chase.subject', { meeting: said.titleInSubject, day: said.day(said.date) }),
    heading: t('chase.heading', { meeting }),
    paragraphs: [due ? `${intro} ${due}` : intro, ...said.substitute],
    details: [
      recipient.deputyFor ? t('chase.otherwise') : `${t('chase.substitute')} ${t('chase.otherwise')}`,
    ],
  };
};

/** What is missing: an answer, or one that tells who comes. Of a deputy it is their own, whatever their seat has said. */
function introOf({ meeting, recipient }: MeetingMailFacts, language: ContactLanguage): string {
  const t = translate(language, 'meetings');
  if (recipient.deputyFor) return t('chase.introStandIn', { meeting });
  const { organisation, function: role, own } = recipient;
  // who does not know yet has answered, and so has who named a substitute that does not come
  if (recipient.answer ?? recipient.substituteName)
    return own
      ? t('chase.introUnclearOwn', { meeting, role })
      : t('chase.introUnclear', { organisation, meeting });
  return own ? t('chase.introOwn', { meeting }) : t('chase.intro', { organisation, meeting });
}

/** For specs and for looking at the mail. */
export const chaseSample: MeetingMailFacts = mailSample;

/** After the reply-by day, to the ordinary deputy. */
export const overdueChaseSample: MeetingMailFacts = {
  ...mailSample,
  replyOverdue: true,
  introduces: 'silent',
  recipient: { ...mailSample.recipient, deputyFor: 'lokalpolisområdeschef' },
};
