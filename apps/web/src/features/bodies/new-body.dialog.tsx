import { type BodyKind, bodyKinds, createBody } from '@samsyn/contract';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

const fieldOf = fieldsOf({ 'body.exists': 'name' });

/** Adds a council or a working group. */
export default function NewBodyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(createBody, () => {
    announce(t('dialog.newBody.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const name = textIn(form, 'name');
    setFault(name ? undefined : { field: 'name', words: t('form.missing.name') });
    if (name) order.mutate({ municipality, body: { name, kind: textIn(form, 'kind') as BodyKind } });
  };
  return (
    <OrderDialog
      heading={t('dialog.newBody.heading')}
      order={order}
      fault={fault}
      submit={t('dialog.newBody.submit')}
      refusal={useRefusalWords('app-bodies')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <TextBox name="name" label={t('form.name')} maxLength={200} isRequired />
      <ChoiceList
        name="kind"
        legend={t('form.kind')}
        options={bodyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        chosen="working-group"
      />
      <p className="sa-hint">{t('dialog.newBody.text')}</p>
    </OrderDialog>
  );
}
