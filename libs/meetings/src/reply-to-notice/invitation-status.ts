import type { Invitation } from './invitation';
import type { invitationPhrases } from './invitation-phrases';

/** How the invitation stands: who comes as things are, what was answered, or that it is asked anew. */
export function statusOf(
  invitation: Invitation,
  said: ReturnType<typeof invitationPhrases>,
): string | undefined {
  const { t } = said;
  const { reply, askedAgain, coming, givenBy, holdersAnswer } = invitation;
  if (!reply) {
    if (holdersAnswer) {
      return t('question.holder', { seat: said.seat, answer: said.given(holdersAnswer) });
    }
    if (coming.comes === 'deputy' && givenBy.as === 'holder') return t('question.deputyComes');
    return askedAgain ? t('question.moved') : undefined;
  }
  const gone = reply.answer === 'substitute' && coming.comes !== 'substitute';
  if (gone) return t('question.substituteGone');
  const values = { answer: said.given(reply.answer), when: said.registeredAt };
  if (reply.source === 'link') return t('question.current', values);
  return t('question.currentOther', { ...values, source: t(`source.${reply.source}`) });
}
