/** What the ledger tells of an action, for who may look there. */
import { type ActionView, listMailings, type MailingView } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { may, useMembership } from '../../lib/me';
import { mailsAbout } from './action-plan.query';

/** Mails about an action; none for who may not see them, and none until they have come. */
export function useMailsAbout({ id: actionId }: Pick<ActionView, 'id'>): readonly MailingView[] {
  const membership = useMembership();
  const { data } = useQuery({
    ...mailsAbout({ municipality: membership.slug, actionId }),
    enabled: may(membership, listMailings),
  });
  return data?.items ?? [];
}
