import { createSession, pageInLanguage } from '@samsyn/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, Refused } from '../lib/api';
import { textIn, writtenIn } from '../lib/form-text.rules';
import { useLanguage, useTexts } from '../lib/use-texts';

export interface SignInFormProps {
  readonly onSignedIn: () => Promise<void>;
  readonly refusal?: string;
  /** Known when a session has ended. */
  readonly email?: string;
}

/** Address and password. What is wrong is told above them, focused; what was written stays. */
export function SignInForm({ onSignedIn, refusal, email }: SignInFormProps) {
  const t = useTexts('app');
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
  const problem = signIn.error ? wordsOf(signIn.error, t) : refusal;
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
          {t('signIn.email')}
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
          {t('signIn.password')}
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
        {t('signIn.show')}
      </label>
      <button className="ds-button" type="submit" aria-busy={signIn.isPending}>
        {signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}
      </button>
      <a className="ds-link" href={pageInLanguage('/glomt-losenord', language)}>
        {t('signIn.forgotten')}
      </a>
    </form>
  );
}

function wordsOf(error: Error, t: ReturnType<typeof useTexts<'app'>>): string {
  if (!(error instanceof Refused)) return t('problem.fault.text');
  const limited = error.tells(createSession, 'rate.limited');
  if (limited) return t('signIn.limited', { seconds: Number(limited.seconds) });
  if (error.problem.code === 'sign-in.refused' || error.problem.code === 'request.invalid')
    return `${t('signIn.refused')} ${t('signIn.refusedHint')}`;
  return error.problem.status === 0 ? t('problem.offline.text') : t('problem.fault.text');
}
