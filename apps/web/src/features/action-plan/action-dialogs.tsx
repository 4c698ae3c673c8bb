import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { useMembership } from '../../lib/me';
import type { ActionDialogProps } from './action-dialog';
import { actionOf } from './action-plan.query';
import { tasksOf } from './action-tasks';
import type { ActionTask } from './actions-search.rules';

/** Each is fetched when it is first opened. */
const dialogs: Readonly<Record<ActionTask, ComponentType<ActionDialogProps>>> = {
  log: lazy(() => import('./log.dialog')),
  due: lazy(() => import('./due.dialog')),
  'hand-over': lazy(() => import('./hand-over.dialog')),
  edit: lazy(() => import('./edit-action.dialog')),
  stop: lazy(() => import('./stop.dialog')),
};

export interface AskedDialogProps {
  readonly actionId: string;
  readonly task: ActionTask;
  readonly onClose: () => void;
}

/** The dialog that the address asks for; it stays open with what was written, whatever others do meanwhile. */
export function ActionDialog({ actionId, task, onClose }: AskedDialogProps) {
  const membership = useMembership();
  const { data: action } = useQuery(actionOf({ municipality: membership.slug, actionId }));
  if (!action || !tasksOf(action, membership).includes(task)) return null;
  const Dialog = dialogs[task];
  return (
    <Suspense>
      <Dialog key={`${actionId} ${task}`} action={action} onClose={onClose} />
    </Suspense>
  );
}
