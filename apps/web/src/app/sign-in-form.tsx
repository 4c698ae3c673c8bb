import { appSignInTexts, createSession, pageInLanguage } from '@samsyn/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addTexts } from '../lib/add-texts';
import { call, Refused } from '../lib/api';
import { textIn, writtenIn } from '../lib/form-text.rules';
import { useLanguage, useTexts } from '../lib/use-texts';

addTexts('app-sign-in', appSignInTexts);

export interface SignInFormProps {
  readonly onSignedIn: () => Promise<void>;
  readonly refusal?: string;
  /** Known when a session has ended. */
  readonly email?: string;
}

/** Address and password. What is wrong is told above them, focused; what was written stays. */
export function SignInForm({ onSignedIn, refusal, email }: SignInFormProps) {
  const t = useTexts('app-sign-in');
  const app = useTexts('app');
  const language = useLanguage();
  const told = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  const signIn = useMutation({
    mutationFn: async (form: FormData) => {
      const body = { email: textIn(form, 'email'), password: writtenIn(form, 'password') };
      await call(createSession, { body });
      await onSignedIn();
    },
  });
  const problem = signIn.error ? wordsOf(signIn.error, t, app) : refusal;
  useEffect(() => {
    if (problem) told.current?.focus();
  }, [problem, signIn.failureCount]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="sa-form" onSubmit={submit}>
      {problem ? (
        <div className="ds-alert sa-notice" data-color="danger" role="alert" tabIndex={-1} ref={told}>
          <p>{problem}</p>
        </div>
      ) : null}
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor="email">
          {t('email')}
        </label>
        <input
          className="ds-input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={email}
        />
      </div>
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor="password">
          {t('password')}
        </label>
        <input
          className="ds-input"
          id="password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          maxLength={1000}
        />
      </div>
      <label className="sa-check">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {t('show')}
      </label>
      <button className="ds-button" type="submit" aria-busy={signIn.isPending}>
        {signIn.isPending ? t('submitting') : t('submit')}
      </button>
      <a className="ds-link" href={pageInLanguage('/glomt-losenord', language)}>
        {t('forgotten')}
      </a>
    </form>
  );
}

function wordsOf(
  error: Error,
  t: ReturnType<typeof useTexts<'app-sign-in'>>,
  app: ReturnType<typeof useTexts<'app'>>,
): string {
  if (!(error instanceof Refused)) return app('problem.fault.text');
  const limited = error.tells(createSession, 'rate.limited');
  if (limited) return t('limited', { seconds: Number(limited.seconds) });
  if (error.problem.code === 'sign-in.refused' || error.problem.code === 'request.invalid')
    return `${t('refused')} ${t('refusedHint')}`;
  return error.problem.status === 0 ? app('problem.offline.text') : app('problem.fault.text');
}
