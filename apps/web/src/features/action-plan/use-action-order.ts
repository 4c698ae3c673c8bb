import { type ActionView, type CallInput, type Entry, logAction, type ViewOf } from '@samsyn/contract';
import { useState } from 'react';
import { Refused } from '../../lib/api';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useSpokenCivilDay } from './use-action-words';

/**
 * An order about an action as it stood when its dialog was opened. Where somebody has changed it meanwhile that is told, what
 * was written stays, and the next try is about the action as it stands then.
 */
export function useActionOrder<E extends Entry>(
  declared: E,
  action: ActionView,
  done: (answer: ViewOf<E>) => void,
) {
  const t = useTexts('app-actions');
  const spoken = useSpokenCivilDay();
  const words = useRefusalWords('app-actions');
  const [known, setKnown] = useState(action);
  const order = useOrder(declared, done);
  const send = (input: CallInput<E>) =>
    order.mutate(input, {
      onError: (error) => {
        const current = error instanceof Refused && error.tells(logAction, 'action.changed')?.['current'];
        if (current) setKnown(current as ActionView);
      },
    });
  const refusal = (code: string) =>
    code === 'action.changed'
      ? t('changed', { state: t(`status.${known.status}`), day: spoken.short(known.dueOn) })
      : words(code);
  return { order, send, refusal, known };
}
