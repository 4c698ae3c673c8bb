import { type ListedActionView, logAction } from '@samsyn/contract';
import { useEffect } from 'react';
import { may, useMembership } from '../../lib/me';
import { onKeys } from '../../lib/shortcut-key';

/** What the keys of the list act on. */
export interface ActionKeys {
  readonly actions: readonly ListedActionView[];
  readonly chosen: string | undefined;
  readonly onLog: (actionId: string) => void;
}

/** `j` and `k` go down and up in the list, from which Enter opens as any link; `c` logs about the one that stands there, or is open. */
export function useActionKeys({ actions, chosen, onLog }: ActionKeys): void {
  const canLog = may(useMembership(), logAction);
  useEffect(() => {
    const at = () => {
      const focused = document.activeElement?.closest('tr')?.querySelector('[data-action]') ?? null;
      const id = focused?.getAttribute('data-action') ?? chosen;
      return actions.findIndex((action) => action.id === id);
    };
    const go = (steps: number) => {
      const from = at();
      const to = from < 0 ? 0 : Math.min(actions.length - 1, Math.max(0, from + steps));
      document.querySelector<HTMLElement>(`[data-action="${actions[to]?.id}"]`)?.focus();
    };
    return onKeys({
      j: () => go(1),
      k: () => go(-1),
      c: () => {
        const action = actions[at()];
        if (action?.mayLog && canLog) onLog(action.id);
      },
    });
  }, [actions, chosen, canLog, onLog]);
}
