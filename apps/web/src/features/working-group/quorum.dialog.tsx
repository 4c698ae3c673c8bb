import { type BodyView, updateBody } from '@samsyn/contract';
import { useId, useState } from 'react';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { quorumIn } from './quorum.rules';

export interface QuorumDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Says how many ought to take part in a body's meetings, or that it does not matter. */
export default function QuorumDialog({ body, onClose }: QuorumDialogProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const id = useId();
  const [{ id: bodyId, version, quorum, name }] = useState(body);
  const [fault, setFault] = useState<string>();
  const order = useOrder(updateBody, () => {
    announce(t('dialog.quorum.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const written = quorumIn(textIn(form, 'quorum'));
    setFault(written === undefined ? t('dialog.quorum.wrong') : undefined);
    if (written === undefined) return;
    order.mutate({ municipality, params: { bodyId }, body: { version, quorum: written } });
  };
  return (
    <OrderDialog
      heading={t('dialog.quorum.heading')}
      lead={name}
      order={order}
      fault={fault}
      submit={t('dialog.quorum.submit')}
      refusal={useRefusalWords('app-group')}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('dialog.quorum.text')}</p>
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {t('dialog.quorum.count')}
        </label>
        <input
          className="ds-input sa-amount"
          id={id}
          name="quorum"
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          defaultValue={quorum ?? ''}
          aria-describedby={`${id}-hint`}
          aria-invalid={fault !== undefined}
        />
        <p className="sa-hint" id={`${id}-hint`}>
          {t('dialog.quorum.hint')}
        </p>
      </div>
    </OrderDialog>
  );
}
