import type { LinkPage } from '@samsyn/access';
import { type Fact, NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { LinkDocument } from './link-document';
import type { InvitationState } from './invitation-state.rules';

/** An invitation that can no longer be answered, and why; with the meeting's facts while they concern the reader. */
export function closedPage(
  invitation: Invitation,
  state: Exclude<InvitationState, 'open'>,
  page: LinkPage,
): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t } = said;
  const { meeting, reply } = invitation;
  const heading = t(`closed.${state}.heading`);
  // a substitute’s link tells that they are not needed, also when nobody is any more
  const takesPlace = state !== 'withdrawn' || meeting.status === 'planned';
  const reason = state === 'cancelled' ? meeting.cancelReason : null;
  const facts: Fact[] = [
    { term: t('receipt.meeting'), value: meeting.title },
    { term: t('receipt.when'), value: said.when },
    { term: t('receipt.where'), value: said.place },
    ...(reply ? [{ term: t('closed.answer'), value: said.given(reply.answer) }] : []),
  ];
  return (
    <LinkDocument page={page} heading={heading} opened>
      <NoticePanel
        tone={state === 'cancelled' ? 'warning' : 'info'}
        heading={heading}
        paragraphs={[
          t(takesPlace ? `closed.${state}.text` : 'closed.cancelled.text'),
          ...(reason ? [t('closed.reason', { reason })] : []),
        ]}
        facts={state === 'withdrawn' ? facts.slice(0, 2) : facts}
        contact={said.contact}
      />
    </LinkDocument>
  );
}
