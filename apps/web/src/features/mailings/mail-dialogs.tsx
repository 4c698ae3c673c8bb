import { type ComponentType, lazy, Suspense } from 'react';
import type { MailDialogProps } from './mail-dialog';
import type { MailTask } from './mailings-search.rules';

type GroupTask = Extract<MailTask, 'send' | 'move' | 'stop'>;

/** Each is fetched when it is first opened. */
const dialogs: Readonly<Record<GroupTask, ComponentType<MailDialogProps>>> = {
  send: lazy(() => import('./send-mails.dialog')),
  move: lazy(() => import('./move-mails.dialog')),
  stop: lazy(() => import('./stop-mails.dialog')),
};

/** The dialog about a group that the address asks for. */
export function MailDialog({ task, ...props }: MailDialogProps & { readonly task: GroupTask }) {
  const Dialog = dialogs[task];
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
