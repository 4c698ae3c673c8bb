import { listMailings, type MatterView, updateMailing } from '@samsyn/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcements';
import { call } from '../../lib/api';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';

export interface RetryMatterProps {
  readonly matter: MatterView;
  readonly label: string;
  readonly isPrimary: boolean;
}

/** Sends what failed once more, from the row that tells of it: every failed mail about the same thing. */
export function RetryMatter({ matter: { subject }, label, isPrimary }: RetryMatterProps) {
  const t = useTexts('app-overview');
  const client = useQueryClient();
  const { slug: municipality } = useMembership();
  const retry = useMutation({
    mutationFn: async () => {
      const failed = { subject: `${subject.type}:${subject.id}`, state: 'failed', limit: 200 } as const;
      const { items } = await call(listMailings, { municipality, query: failed });
      for (const { id, version } of items)
        await call(updateMailing, {
          municipality,
          params: { mailingId: id },
          body: { action: 'retry', version },
        });
      return items.length;
    },
    onSuccess: (count) => {
      announce(count === 1 ? t('retry.done.one') : t('retry.done.several', { count }));
      return client.invalidateQueries();
    },
    onError: () => announce(t('retry.failed'), 'danger'),
  });
  return (
    <button
      className="ds-button"
      data-variant={isPrimary ? 'primary' : 'secondary'}
      type="button"
      aria-busy={retry.isPending}
      onClick={() => retry.isPending || retry.mutate()}
    >
      {label}
    </button>
  );
}
