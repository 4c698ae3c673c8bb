import { type MemberView, type Role, updateMember } from '@samsyn/contract';
import { useState } from 'react';
import { type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { missingRoles } from './chosen-roles.rules';
import { RoleFields } from './role-fields';

export interface RolesDialogProps {
  readonly member: MemberView;
  readonly onClose: () => void;
}

const fieldOf = fieldsOf({
  'member.last-coordinator': 'roles',
  'member.last-administrator': 'roles',
  'role.reserved': 'roles',
});

/** Gives a member other roles; who they act for stays unless another contact is chosen. */
export default function RolesDialog({ member, onClose }: RolesDialogProps) {
  const t = useTexts('app-people');
  const { slug: municipality } = useMembership();
  // what is changed is what was read when the dialog opened
  const [{ accountId, name, version, ...before }] = useState(member);
  const [chosen, setRoles] = useState<readonly Role[]>(before.roles);
  const [contactId, setContact] = useState<string | null>(before.contactId);
  const [fault, setFault] = useState<FieldFault>();
  const order = useOrder(updateMember, () => {
    announce(t('dialog.roles.done', { name }));
    onClose();
  });
  const send = () => {
    const missing = missingRoles(chosen, contactId);
    setFault(missing && { field: missing, words: t(`form.missing.${missing}`) });
    if (missing) return;
    const asMember = chosen.includes('member') ? contactId : null;
    const body = { roles: [...chosen], contactId: asMember, version };
    order.mutate({ municipality, params: { accountId }, body });
  };
  return (
    <OrderDialog
      heading={t('dialog.roles.heading')}
      lead={name}
      order={order}
      fault={fault}
      submit={t('dialog.roles.submit')}
      refusal={useRefusalWords('app-people')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <RoleFields chosen={chosen} onRoles={setRoles} contactId={contactId} onContact={setContact} />
    </OrderDialog>
  );
}
