import { changePassword } from '@samsyn/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { writtenIn } from '../../lib/form-text.rules';
import { me } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

/** Changes one's own password; the present one says that it is oneself. */
export default function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-people');
  const { account } = useSuspenseQuery(me).data;
  const [isShown, setShown] = useState(false);
  const order = useOrder(changePassword, () => {
    announce(t('profile.password.done'));
    onClose();
  });
  const refusal = useRefusalWords('app-people');
  const type = isShown ? 'text' : 'password';
  const send = (form: FormData) =>
    order.mutate({ body: { current: writtenIn(form, 'current'), password: writtenIn(form, 'password') } });
  return (
    <OrderDialog
      heading={t('profile.password.change')}
      lead={t('profile.password.text')}
      order={order}
      submit={t('profile.password.submit')}
      refusal={(code) => (code === 'request.invalid' ? refusal('password.wrong') : refusal(code))}
      onClose={onClose}
      onSubmit={send}
    >
      <input type="email" autoComplete="username" defaultValue={account.email} hidden readOnly />
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor="current">
          {t('profile.password.current')}
        </label>
        <input
          className="ds-input"
          id="current"
          name="current"
          type={type}
          autoComplete="current-password"
          maxLength={1000}
          required
        />
      </div>
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor="password">
          {t('profile.password.new')}
        </label>
        <p className="sa-hint" id="password-hint">
          {t('profile.password.hint')}
        </p>
        <input
          className="ds-input"
          id="password"
          name="password"
          type={type}
          autoComplete="new-password"
          maxLength={1000}
          aria-describedby="password-hint"
          required
        />
      </div>
      <label className="sa-check">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {t('profile.password.show')}
      </label>
    </OrderDialog>
  );
}
