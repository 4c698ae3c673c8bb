import { type BodyView, createSeat } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { PickField } from '../../components/pick-field';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { organisationsOf } from './bodies.query';
import { SeatFields, seatIn } from './seat-fields';

export interface NewSeatDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

const fieldOf = fieldsOf({ 'organisation.missing': 'organisationId' });

/** Adds a seat to a body; it is vacant until somebody is appointed. */
export default function NewSeatDialog({ body, onClose }: NewSeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const organisations = useQuery(organisationsOf(municipality)).data?.items ?? [];
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(createSeat, () => {
    announce(t('dialog.newSeat.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const written = seatIn(form);
    const organisationId = textIn(form, 'organisationId');
    const missing = missingIn({ organisation: !organisationId, function: !written.function });
    const fields = { organisation: 'organisationId' };
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`), fields));
    if (missing.length > 0) return;
    order.mutate({ municipality, params: { bodyId: body.id }, body: { ...written, organisationId } });
  };
  return (
    <OrderDialog
      heading={t('dialog.newSeat.heading')}
      lead={body.name}
      order={order}
      fault={fault}
      submit={t('dialog.newSeat.submit')}
      refusal={useRefusalWords('app-bodies')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <PickField
        name="organisationId"
        label={t('form.organisation')}
        placeholder={t('form.chooseOrganisation')}
        value=""
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SeatFields />
    </OrderDialog>
  );
}
