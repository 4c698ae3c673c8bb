import type { ListedMeetingView } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../components/answered';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { repliesOf } from './meeting.query';
import { unanswered } from './meeting-phase.rules';

/** How many replies are missing, and from whom for who wants to know. */
export function MissingReplies({ meeting }: { readonly meeting: ListedMeetingView }) {
  const t = useTexts('app-meeting-list');
  const { slug } = useMembership();
  const [isOpen, setOpen] = useState(false);
  const replies = useQuery({ ...repliesOf({ municipality: slug, meetingId: meeting.id }), enabled: isOpen });
  const count = meeting.replies.invited - meeting.replies.answered;
  return (
    <details className="sa-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(counted(count, 'missing'), { count })}</summary>
      {isOpen ? (
        <Answered query={replies} lines={count}>
          {({ items }) => (
            <ul className="sa-hint sa-names">
              {unanswered(items).map(({ participantId, organisation, name, function: duty }) => (
                <li key={participantId}>{[...new Set([organisation, name ?? duty])].join(', ')}</li>
              ))}
            </ul>
          )}
        </Answered>
      ) : null}
    </details>
  );
}
