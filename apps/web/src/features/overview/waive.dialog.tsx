import { type MatterView, waiveHalfYear } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';

export interface WaiveDialogProps {
  readonly matter: MatterView;
  /** Which half-year, of which council. */
  readonly about: string;
  readonly onClose: () => void;
}

/** Says why the council did not meet in a half-year, which settles it. */
export default function WaiveDialog({ matter, about, onClose }: WaiveDialogProps) {
  const t = useTexts('app-overview');
  const { slug: municipality } = useMembership();
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(waiveHalfYear, () => {
    announce(t('waive.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const reason = textIn(form, 'reason');
    setFault(reason ? undefined : { field: 'reason', words: t('waive.missing') });
    if (reason) order.mutate({ municipality, params: { halfYear: matter.subject.id }, body: { reason } });
  };
  return (
    <OrderDialog
      heading={t('waive.heading')}
      lead={about}
      order={order}
      submit={t('waive.submit')}
      refusal={(code) => (code === 'half-year.waived' ? t('waive.already') : undefined)}
      fault={fault}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('waive.text')}</p>
      <TextBox name="reason" label={t('waive.reason')} maxLength={1000} rows={3} isRequired />
    </OrderDialog>
  );
}
