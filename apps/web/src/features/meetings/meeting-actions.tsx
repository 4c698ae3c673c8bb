import {
  cancelMeeting,
  type Entry,
  markMeetingHeld,
  orderChase,
  orderNotice,
  registerReply,
  rescheduleMeeting,
  unmarkMeetingHeld,
  updateMeeting,
} from '@samsyn/contract';
import { Icon, type IconName } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../lib/counted.rules';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type MeetingPhase, tasksIn } from './meeting-phase.rules';
import type { MeetingTask } from './meeting-search.rules';

/** By which entry each is done: who may not do that is not offered it. */
export const entryOf: Readonly<Record<MeetingTask, Entry>> = {
  notice: orderNotice,
  chase: orderChase,
  move: rescheduleMeeting,
  edit: updateMeeting,
  cancel: cancelMeeting,
  hold: markMeetingHeld,
  unhold: unmarkMeetingHeld,
  reply: registerReply,
};

const icons: Readonly<Record<MeetingTask, IconName>> = {
  notice: 'mail',
  chase: 'mail',
  move: 'move',
  edit: 'pen',
  cancel: 'stop',
  hold: 'check',
  unhold: 'cross',
  reply: 'reply',
};

/** The one thing to do next in this phase, and what else can be done; each opens a dialog that has an address. */
export function MeetingActions({
  phase,
  missing,
}: {
  readonly phase: MeetingPhase;
  readonly missing: number;
}) {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  const { primary, others } = tasksIn(phase, missing);
  const offered = [...(primary ? [primary] : []), ...others].filter((task) => may(membership, entryOf[task]));
  if (offered.length === 0) return null;
  return (
    <nav className="sa-actions" aria-label={t('actions.label')}>
      {offered.map((task) => (
        <Link
          key={task}
          className="ds-button"
          data-variant={task === primary ? 'primary' : task === 'move' ? 'secondary' : 'tertiary'}
          data-color={task === 'cancel' ? 'danger' : undefined}
          to="/$municipality/moten/$meetingId"
          from="/$municipality/moten/$meetingId"
          search={{ do: task }}
          resetScroll={false}
        >
          <Icon name={icons[task]} />
          {task === 'chase' ? t(counted(missing, 'actions.chase'), { count: missing }) : t(`actions.${task}`)}
        </Link>
      ))}
    </nav>
  );
}
