import { contactLanguages, createInvitation, type Role } from '@samsyn/contract';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { missingRoles } from './chosen-roles.rules';
import { RoleFields } from './role-fields';

const fieldOf = fieldsOf({
  'member.exists': 'email',
  'invitation.exists': 'email',
  'role.reserved': 'roles',
});

/** Invites somebody by mail to work here. */
export default function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-people');
  const { slug: municipality } = useMembership();
  const [chosen, setRoles] = useState<readonly Role[]>([]);
  const [contactId, setContact] = useState<string | null>(null);
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(createInvitation, ({ email }) => {
    announce(t('dialog.invite.done', { email }));
    onClose();
  });
  const send = (form: FormData) => {
    const email = textIn(form, 'email');
    const roles = missingRoles(chosen, contactId);
    const missing = missingIn({
      email: !/^[^\s@]+@[^\s@]+$/.test(email),
      roles: roles === 'roles',
      contact: roles === 'contact',
    });
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`)));
    if (missing.length > 0) return;
    const language = textIn(form, 'language') === 'en' ? 'en' : 'sv';
    const asMember = chosen.includes('member') ? contactId : null;
    order.mutate({ municipality, body: { email, roles: [...chosen], contactId: asMember, language } });
  };
  return (
    <OrderDialog
      heading={t('dialog.invite.heading')}
      lead={t('dialog.invite.text')}
      order={order}
      fault={fault}
      submit={t('dialog.invite.submit')}
      refusal={useRefusalWords('app-people')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <TextBox name="email" type="email" label={t('form.email')} maxLength={254} isRequired />
      <RoleFields chosen={chosen} onRoles={setRoles} contactId={contactId} onContact={setContact} />
      <ChoiceList
        name="language"
        legend={t('form.language')}
        options={contactLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
        chosen="sv"
      />
    </OrderDialog>
  );
}
