import { useQueryClient } from '@tanstack/react-query';
import { TaskDialog } from '../components/task-dialog';
import { me } from '../lib/me';
import { useTexts } from '../lib/use-texts';
import { SignInForm } from './sign-in-form';

/** Over whatever somebody was doing when their session ended; what waited goes on when they have signed in. */
export default function SignInAgainDialog() {
  const t = useTexts('app-sign-in');
  const client = useQueryClient();
  const before = client.getQueryData(me.queryKey)?.account;

  const goOn = async () => {
    const { account } = await client.fetchQuery({ ...me, staleTime: 0 });
    // somebody else at the same screen must not see what the first one did
    if (before && account.id !== before.id) location.assign('/app');
  };
  return (
    <TaskDialog heading={t('again.heading')} lead={t('again.intro')} onClose={leave}>
      <div className="sa-dialog__body">
        <SignInForm onSignedIn={goOn} {...(before ? { email: before.email } : {})} />
        <button className="ds-button" data-variant="tertiary" type="button" onClick={leave}>
          {t('again.leave')}
        </button>
      </div>
    </TaskDialog>
  );
}

function leave(): void {
  location.assign('/app/logga-in');
}
