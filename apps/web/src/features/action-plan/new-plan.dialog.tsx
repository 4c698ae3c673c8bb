import { createPlan, listBodies, type PlanKind, planKinds } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { PickField } from '../../components/pick-field';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { asked, useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

export interface NewPlanDialogProps {
  /** Of which kinds there is a plan already: one of each is enough. */
  readonly taken: readonly PlanKind[];
  readonly onClose: () => void;
}

const fieldOf = fieldsOf({ 'plan.exists': 'kind', 'body.missing': 'body' });

/** Adds a plan, which begins as a draft. */
export default function NewPlanDialog({ taken, onClose }: NewPlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const kinds = planKinds.filter((kind) => !taken.includes(kind));
  const bodies = useQuery(asked(listBodies, { municipality, query: { limit: 200 } })).data?.items ?? [];
  const working = bodies.filter(({ kind }) => kind === 'working-group');
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(createPlan, () => {
    announce(t('dialog.new.done'));
    onClose();
  });
  const submit = (form: FormData) => {
    const [title, bodyId] = [textIn(form, 'title'), textIn(form, 'body')];
    const kind = kinds.find((each) => each === textIn(form, 'kind'));
    const missing = missingIn({ title: !title, body: !bodyId });
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`)));
    if (missing.length === 0 && kind) order.mutate({ municipality, body: { title, bodyId, kind } });
  };
  return (
    <OrderDialog
      heading={t('dialog.new.heading')}
      order={order}
      fault={fault}
      submit={t('dialog.new.submit')}
      refusal={useRefusalWords('app-plan')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('dialog.new.text')}</p>
      <ChoiceList
        name="kind"
        legend={t('form.kind')}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...(kinds[0] ? { chosen: kinds[0] } : {})}
      />
      <TextBox name="title" label={t('form.title')} maxLength={200} isRequired />
      <PickField
        name="body"
        label={t('form.body')}
        placeholder={t('form.chooseBody')}
        value={working.length === 1 ? (working[0]?.id ?? '') : ''}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </OrderDialog>
  );
}
