import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import type { MeetingDialogProps } from './meeting-dialog';
import type { MeetingTask } from './meeting-search.rules';

const route = getRouteApi('/$municipality/moten/$meetingId');

/** Each is fetched when it is first opened. */
const dialogs: Readonly<Record<MeetingTask, ComponentType<MeetingDialogProps>>> = {
  notice: lazy(() => import('./notice.dialog')),
  chase: lazy(() => import('./chase.dialog')),
  move: lazy(() => import('./move.dialog')),
  edit: lazy(() => import('./edit.dialog')),
  cancel: lazy(() => import('./cancel.dialog')),
  hold: lazy(() => import('./hold.dialog')),
  unhold: lazy(() => import('./unhold.dialog')),
  reply: lazy(() => import('./register-reply.dialog')),
};

export interface MeetingDialogsProps extends Omit<MeetingDialogProps, 'onClose' | 'municipality' | 'who'> {
  /** What may be done now: an address that asks for anything else opens nothing. */
  readonly offered: readonly MeetingTask[];
}

/** The dialog that the address asks for; closing it leaves the address without. */
export function MeetingDialogs({ offered, ...about }: MeetingDialogsProps) {
  const { municipality } = route.useParams();
  const { do: task, who } = route.useSearch();
  const navigate = route.useNavigate();
  if (!task || !offered.includes(task)) return null;
  const Dialog = dialogs[task];
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  return (
    <Suspense>
      <Dialog municipality={municipality} {...about} {...(who ? { who } : {})} onClose={close} />
    </Suspense>
  );
}
