import { createOrganisation, type OrganisationKind } from '@samsyn/contract';
import { useState } from 'react';
import { type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { OrganisationForm } from './organisation-form';

const fieldOf = fieldsOf({ 'organisation.exists': 'name' });

/** Adds an organisation. */
export default function NewOrganisationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(createOrganisation, () => {
    announce(t('dialog.newOrganisation.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const name = textIn(form, 'name');
    setFault(name ? undefined : { field: 'name', words: t('form.missing.name') });
    if (name) order.mutate({ municipality, body: { name, kind: textIn(form, 'kind') as OrganisationKind } });
  };
  return (
    <OrderDialog
      heading={t('dialog.newOrganisation.heading')}
      order={order}
      fault={fault}
      submit={t('dialog.newOrganisation.submit')}
      refusal={useRefusalWords('app-contacts')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <OrganisationForm />
    </OrderDialog>
  );
}
