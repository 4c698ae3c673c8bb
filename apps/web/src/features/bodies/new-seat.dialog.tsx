import { type BodyView, createSeat } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
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

/** Adds a seat to a body; it is vacant until somebody is appointed. */
export default function NewSeatDialog({ body, onClose }: NewSeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const id = useId();
  const organisations = useQuery(organisationsOf(municipality)).data?.items ?? [];
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(createSeat, () => {
    announce(t('dialog.newSeat.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const written = seatIn(form);
    const organisationId = textIn(form, 'organisation');
    const missing = !organisationId ? 'organisation' : written.function ? undefined : 'function';
    setFault(missing && { field: missing, words: t(`form.missing.${missing}`) });
    if (missing) return;
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
      onClose={onClose}
      onSubmit={send}
    >
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {t('form.organisation')}
        </label>
        <select className="ds-input" id={id} name="organisation" defaultValue="">
          <option value="">{t('form.chooseOrganisation')}</option>
          {organisations.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <SeatFields />
    </OrderDialog>
  );
}
