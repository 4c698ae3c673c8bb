import { type CallInput, type GroupedMailView, updateMailing } from '@samsyn/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/api';
import { useMembership } from '../../lib/me';

/** What is done with each mail. */
export type MailChange =
  { readonly action: 'send' | 'stop' | 'retry' } | { readonly action: 'set-due'; readonly dueAt: string };

export interface MailOrder {
  readonly mails: readonly Pick<GroupedMailView, 'id' | 'version'>[];
  readonly change: MailChange;
}

/**
 * Does the same with several mails, one after the other. Where one is refused those before it are done, and what is shown is
 * asked anew, so that a second press goes on with the rest.
 */
export function useMailOrder(done: (count: number) => void) {
  const client = useQueryClient();
  const { slug: municipality } = useMembership();
  return useMutation({
    mutationFn: async ({ mails, change }: MailOrder) => {
      for (const mail of mails) await changeMail(municipality, mail, change);
      return mails.length;
    },
    onSuccess: done,
    onSettled: () => client.invalidateQueries(),
  });
}

/** One change of one mail as it was read: asked twice, it is done once. */
export async function changeMail(
  municipality: string,
  { id, version }: Pick<GroupedMailView, 'id' | 'version'>,
  change: MailChange,
): Promise<void> {
  const body: CallInput<typeof updateMailing>['body'] = { ...change, version };
  const idempotencyKey = ['mail', id, version, ...Object.values(change)].join(' ').replaceAll(' ', '-');
  await call(updateMailing, { municipality, params: { mailingId: id }, body }, { idempotencyKey });
}
