import type { CallInput, Entry } from '@samsyn/contract';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from './announcements';
import { call } from './api';
import { useTexts } from './use-texts';

/** Takes back what has just been done, by an order that does the opposite; tells whether it went well. */
export function useUndo<E extends Entry>(declared: E): (input: CallInput<E>) => void {
  const t = useTexts('app');
  const client = useQueryClient();
  return (input) => {
    call(declared, input, { idempotencyKey: crypto.randomUUID() })
      .then(
        () => announce(t('done.undone')),
        () => announce(t('done.notUndone'), 'danger'),
      )
      .finally(() => void client.invalidateQueries());
  };
}
