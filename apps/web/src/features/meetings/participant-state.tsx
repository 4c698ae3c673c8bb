import type { ParticipantReplyView, Translate } from '@samsyn/contract';
import { type IconName, StatusTag, type Tone } from '@samsyn/ui';
import { useTexts } from '../../lib/use-texts';
import { isEmpty } from './meeting-phase.rules';

interface State {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly words: string;
}

/** Who comes for a seat, or whose answer is waited for, in a word. */
export function ParticipantState({
  participant,
  isCalled,
}: {
  readonly participant: ParticipantReplyView;
  readonly isCalled: boolean;
}) {
  const t = useTexts('app-meetings');
  const { words, ...tag } = stateOf(participant, isCalled, t, useTexts('reply'));
  return <StatusTag {...tag}>{words}</StatusTag>;
}

function stateOf(
  participant: ParticipantReplyView,
  isCalled: boolean,
  t: Translate<'app-meetings'>,
  reply: Translate<'reply'>,
): State {
  const { answer, comes, awaits } = participant;
  if (isEmpty(participant)) return { tone: 'warning', words: t('participants.vacant') };
  if (answer === null) {
    if (!isCalled) return { tone: 'neutral', words: t('participants.notCalled') };
    return { tone: 'warning', icon: 'clock', words: t('participants.unanswered') };
  }
  if (comes === 'deputy' || answer === 'substitute')
    return { tone: 'success', icon: 'person', words: reply('given.substitute') };
  if (awaits === 'deputy') return { tone: 'info', words: t('participants.awaitsDeputy') };
  if (answer === 'declined') return { tone: 'danger', words: reply('given.declined') };
  if (answer === 'tentative') return { tone: 'info', words: reply('given.tentative') };
  return { tone: 'success', words: reply(`given.${answer}`) };
}
