import { type MatterView, settleWrongPerson } from '@samsyn/contract';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';

export interface SettleMatterProps {
  readonly matter: MatterView;
  readonly label: string;
  readonly isPrimary: boolean;
}

/** Says that it has been dealt with who should have had a mail. */
export function SettleMatter({ matter, label, isPrimary }: SettleMatterProps) {
  const t = useTexts('app-overview');
  const { slug: municipality } = useMembership();
  const settle = useOrder(settleWrongPerson, () => announce(t('settled')));
  const params = { noteId: matter.action.target.id };
  const send = () =>
    settle.mutate({ municipality, params }, { onError: () => announce(t('settleFailed'), 'danger') });
  return (
    <button
      className="ds-button"
      data-variant={isPrimary ? 'primary' : 'secondary'}
      type="button"
      aria-busy={settle.isPending}
      onClick={() => settle.isPending || send()}
    >
      {label}
    </button>
  );
}
