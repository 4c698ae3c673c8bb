import { type ComponentType, lazy, Suspense } from 'react';
import type { FailureDialogProps } from './failure-dialog';
import type { MailTask } from './mailings-search.rules';

type FailureTask = Extract<MailTask, 'mend' | 'leave'>;

/** Each is fetched when it is first opened. */
const dialogs: Readonly<Record<FailureTask, ComponentType<FailureDialogProps>>> = {
  mend: lazy(() => import('./mend-address.dialog')),
  leave: lazy(() => import('./leave-mails.dialog')),
};

/** The dialog about a failure that the address asks for. */
export function FailureDialog({ task, ...props }: FailureDialogProps & { readonly task: FailureTask }) {
  const Dialog = dialogs[task];
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
