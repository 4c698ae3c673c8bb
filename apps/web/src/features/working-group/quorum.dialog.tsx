import { type BodyView, updateBody } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import { quorumIn } from './quorum.rules';

export interface QuorumDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Says how many ought to take part in a body's meetings, or that it does not matter. */
export default function QuorumDialog({ body, onClose }: QuorumDialogProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const [{ id: bodyId, version, quorum, name }] = useState(body);
  const [fault, setFault] = useState<FieldFault>();
  const about = { municipality, params: { bodyId } };
  const undo = useUndo(updateBody);
  const order = useOrder(updateBody, (saved) => {
    const back = () => undo({ ...about, body: { quorum, version: saved.version } });
    announce(t('dialog.quorum.done'), 'success', back);
    onClose();
  });
  const send = (form: FormData) => {
    const written = quorumIn(textIn(form, 'quorum'));
    setFault(written === undefined ? { field: 'quorum', words: t('dialog.quorum.wrong') } : undefined);
    if (written === quorum) return onClose();
    if (written === undefined) return;
    order.mutate({ ...about, body: { version, quorum: written } });
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
      <TextBox
        name="quorum"
        label={t('dialog.quorum.count')}
        hint={t('dialog.quorum.hint')}
        value={String(quorum ?? '')}
        maxLength={3}
      />
    </OrderDialog>
  );
}
