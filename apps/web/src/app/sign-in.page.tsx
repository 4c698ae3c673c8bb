import { useRouter, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Shield } from '@samsyn/ui';
import { useState } from 'react';
import { Screen } from '../components/screen';
import { me } from '../lib/me';
import { useTexts } from '../lib/use-texts';
import { SignInForm } from './sign-in-form';

/** Where somebody without a session comes first; afterwards they are where they were going. */
export function SignInPage() {
  const t = useTexts('app-sign-in');
  const router = useRouter();
  const client = useQueryClient();
  const { next = '/' } = useSearch({ from: '/logga-in' });
  const [isNowhere, setNowhere] = useState(false);

  const enter = async () => {
    const { memberships } = await client.fetchQuery({ ...me, staleTime: 0 });
    if (memberships.length === 0) return setNowhere(true);
    return router.navigate({ href: next, replace: true });
  };
  return (
    <>
      <header className="sa-header">
        <div className="sa-header__inner">
          <span className="sa-header__home">
            <Shield />
            <span className="sa-header__name">Samsyn</span>
          </span>
        </div>
      </header>
      <main className="sa-main sa-main--form" id="main" tabIndex={-1}>
        <Screen heading={t('heading')} lead={t('intro')}>
          <div className="sa-card">
            <SignInForm onSignedIn={enter} {...(isNowhere ? { refusal: t('nowhere') } : {})} />
          </div>
        </Screen>
      </main>
    </>
  );
}
