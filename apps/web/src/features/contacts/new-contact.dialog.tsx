import { createContact } from '@samsyn/contract';
import { useState } from 'react';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { ContactForm, contactIn, missingOf } from './contact-form';
import type { OrganisationDialogProps } from './organisation-dialog';

/** Adds a contact to an organisation. */
export default function NewContactDialog({ organisation, onClose }: OrganisationDialogProps) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(createContact, () => {
    announce(t('dialog.new.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const body = contactIn(form);
    const missing = missingOf(body);
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`)));
    if (missing.length === 0)
      order.mutate({ municipality, params: { organisationId: organisation.id }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.new.heading')}
      lead={organisation.name}
      order={order}
      fault={fault}
      submit={t('dialog.new.submit')}
      refusal={useRefusalWords('app-contacts')}
      onClose={onClose}
      onSubmit={send}
    >
      <ContactForm
        organisationId={organisation.id}
        email={email}
        name={name}
        onEmail={setEmail}
        onName={setName}
      />
    </OrderDialog>
  );
}
