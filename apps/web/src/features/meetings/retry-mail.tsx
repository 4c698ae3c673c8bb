import { type MailingView, updateMailing } from '@samsyn/contract';
import { announce } from '../../lib/announcements';
import { may, useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';

/** Sends a mail that failed once more; whoever has mended the reason knows that it is worth a try. */
export function RetryMail({ mail, who }: { readonly mail: MailingView; readonly who: string }) {
  const t = useTexts('app-meetings');
  const membership = useMembership();
  const retry = useOrder(updateMailing, () => announce(t('alerts.retried', { who })));
  if (!may(membership, updateMailing)) return null;
  const send = () =>
    retry.mutate({
      municipality: membership.slug,
      params: { mailingId: mail.id },
      body: { action: 'retry', version: mail.version },
    });
  return (
    <button
      className="ds-button sa-button--small"
      data-variant="secondary"
      data-color="danger"
      type="button"
      aria-busy={retry.isPending}
      onClick={() => retry.isPending || send()}
    >
      {t('alerts.retry')}
    </button>
  );
}
