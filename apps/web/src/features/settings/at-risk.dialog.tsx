import { atRiskWeeksLimits, type BodyView, defaultAtRiskWeeks, updateBody } from '@samsyn/contract';
import { useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';

const { least, most } = atRiskWeeksLimits;

/** How many weeks before its end a half-year without a meeting is at risk: the start page and the Monday list tell so from then on. */
export default function AtRiskDialog({ body, onClose }: ChangeDialogProps & { readonly body: BodyView }) {
  const t = useTexts('app-timing');
  const settings = useTexts('app-settings');
  const { slug: municipality } = useMembership();
  const [{ id: bodyId, name, version, atRiskWeeks: before }] = useState(body);
  const [fault, setFault] = useState<FieldFault>();
  const about = { municipality, params: { bodyId } };
  const undo = useUndo(updateBody);
  const order = useOrder(updateBody, (saved) => {
    const back = () => undo({ ...about, body: { atRiskWeeks: before, version: saved.version } });
    const { atRiskWeeks: count } = saved;
    announce(t(counted(count, 'atRisk.done'), { count }), 'success', back);
    onClose();
  });
  const send = (form: FormData) => {
    const atRiskWeeks = Number(textIn(form, 'atRiskWeeks'));
    const isPossible = Number.isInteger(atRiskWeeks) && atRiskWeeks >= least && atRiskWeeks <= most;
    setFault(isPossible ? undefined : { field: 'atRiskWeeks', words: t('atRisk.wrong', { least, most }) });
    if (!isPossible) return;
    if (atRiskWeeks === before) return onClose();
    order.mutate({ ...about, body: { version, atRiskWeeks } });
  };
  return (
    <OrderDialog
      heading={t('atRisk.heading')}
      lead={name}
      order={order}
      fault={fault}
      submit={settings('submit')}
      refusal={useRefusalWords('app-settings')}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('atRisk.text')}</p>
      <TextBox
        name="atRiskWeeks"
        label={t('atRisk.weeks')}
        hint={t('atRisk.hint', { least, most, usual: defaultAtRiskWeeks })}
        value={String(before)}
        maxLength={2}
        isRequired
      />
    </OrderDialog>
  );
}
