import { updateContact } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useSettled } from '../../lib/use-settled';
import { useTexts } from '../../lib/use-texts';
import type { ContactDialogProps } from './contact-dialog';
import { ContactForm, contactIn, isWholeAddress, missingOf } from './contact-form';

/** Changes a contact; with another address it is told who gets mail again there. */
export default function EditContactDialog({ contact, organisation, onClose }: ContactDialogProps) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  // as it was when the dialog was opened: what somebody else has changed since is refused, not overwritten
  const [before] = useState(contact);
  const [email, setEmail] = useState(before.email);
  const [name, setName] = useState(before.name ?? '');
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const { organisationId, version } = before;
  const about = { municipality, params: { organisationId, contactId: before.id } };
  const wanted = useSettled(email.trim());
  const isAsked = wanted !== before.email && isWholeAddress(wanted);
  const preview = usePreview(
    updateContact,
    isAsked ? { ...about, body: { version, email: wanted } } : undefined,
  );
  const refusal = useRefusalWords('app-contacts');
  const order = useOrder(updateContact, () => {
    announce(t('dialog.edit.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const written = contactIn(form);
    const missing = missingOf(written);
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`)));
    if (missing.length > 0) return;
    const changed = Object.entries(written).filter(
      ([field, value]) => before[field as keyof typeof written] !== value,
    );
    const seen = preview.data?.mail.needsConfirmation && written.email === wanted ? { confirmed: true } : {};
    order.mutate({ ...about, body: { ...Object.fromEntries(changed), ...seen, version } });
  };
  return (
    <OrderDialog
      heading={t('dialog.edit.heading')}
      lead={t('alike.who', { name: before.name ?? before.role, organisation })}
      order={order}
      fault={fault}
      submit={t('dialog.edit.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={send}
    >
      <ContactForm
        organisationId={organisationId}
        contact={before}
        email={email}
        name={name}
        onEmail={setEmail}
        onName={setName}
      />
      {isAsked ? (
        <>
          <p className="sa-hint">{t('dialog.address')}</p>
          <Consequences preview={preview} silence={t('dialog.silence')} refusal={refusal} />
        </>
      ) : null}
    </OrderDialog>
  );
}
