import { getOrganisation, type OrganisationKind, updateOrganisation } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { asked, useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import type { OrganisationDialogProps } from './organisation-dialog';
import { OrganisationForm } from './organisation-form';

const fieldOf = fieldsOf({ 'organisation.exists': 'name' });

/** Gives an organisation another name or kind. */
export default function EditOrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  const [{ id: organisationId, name: before, kind }] = useState(organisation);
  const about = { municipality, params: { organisationId } };
  const { data } = useQuery({ ...asked(getOrganisation, about), staleTime: Infinity });
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(updateOrganisation, () => {
    announce(t('dialog.editOrganisation.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const name = textIn(form, 'name');
    setFault(name ? undefined : { field: 'name', words: t('form.missing.name') });
    if (!name || !data) return;
    const body = { version: data.version, name, kind: textIn(form, 'kind') as OrganisationKind };
    order.mutate({ ...about, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.editOrganisation.heading')}
      lead={before}
      order={order}
      fault={fault}
      isReady={data !== undefined}
      submit={t('dialog.editOrganisation.submit')}
      refusal={useRefusalWords('app-contacts')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <OrganisationForm name={before} kind={kind} />
    </OrderDialog>
  );
}
