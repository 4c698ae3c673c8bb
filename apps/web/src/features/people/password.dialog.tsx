import { changePassword } from '@samsyn/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { missingIn, writtenIn } from '../../lib/form-text.rules';
import { me } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { PasswordBox } from './password-box';

const fieldOf = fieldsOf({
  'password.wrong': 'current',
  'password.too-short': 'password',
  'password.too-long': 'password',
  'password.common': 'password',
});

/** Changes one's own password; the present one says that it is oneself. */
export default function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-people');
  const { account } = useSuspenseQuery(me).data;
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const [isShown, setShown] = useState(false);
  const order = useOrder(changePassword, () => {
    announce(t('profile.password.done'));
    onClose();
  });
  const send = (form: FormData) => {
    const body = { current: writtenIn(form, 'current'), password: writtenIn(form, 'password') };
    const missing = missingIn({ current: !body.current, password: !body.password });
    setFault(faultsOf(missing, (each) => t(`profile.password.missing.${each}`)));
    if (missing.length === 0) order.mutate({ body });
  };
  return (
    <OrderDialog
      heading={t('profile.password.change')}
      lead={t('profile.password.text')}
      order={order}
      fault={fault}
      submit={t('profile.password.submit')}
      refusal={useRefusalWords('app-people')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={send}
    >
      <input type="email" autoComplete="username" defaultValue={account.email} hidden readOnly />
      <PasswordBox
        name="current"
        label={t('profile.password.current')}
        isShown={isShown}
        autoComplete="current-password"
      />
      <PasswordBox
        name="password"
        label={t('profile.password.new')}
        hint={t('profile.password.hint')}
        isShown={isShown}
        autoComplete="new-password"
      />
      <label className="sa-check">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {t('profile.password.show')}
      </label>
    </OrderDialog>
  );
}
