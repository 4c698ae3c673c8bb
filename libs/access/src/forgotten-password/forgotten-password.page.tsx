import { type ContactLanguage, pageInLanguage, translate } from '@samsyn/contract';
import {
  ErrorSummary,
  errorSummaryId,
  type FieldError,
  NoticePanel,
  PageHeading,
  TextField,
} from '@samsyn/ui';
import type { ReactElement } from 'react';
import { AccountDocument, SIGN_IN_PAGE } from '../account-document';

/** Where a new password is asked for. */
export const FORGOTTEN_PAGE = '/glomt-losenord';

/** Why a link was not asked for, with what was written. */
export interface NotAsked {
  email: string;
  /** How long to wait; without it the address cannot be one. */
  seconds?: number;
}

/** Asks for an address to mail a link to. */
export function forgottenPasswordPage(language: ContactLanguage, refused?: NotAsked): ReactElement {
  const t = translate(language, 'access');
  const heading = t('forgotten.heading');
  const errors = errorsOf(refused, language);
  return (
    <AccountDocument language={language} heading={heading} isFaulty={errors.length > 0}>
      <ErrorSummary heading={t('page.errors')} errors={errors} />
      <PageHeading heading={heading} lead={t('forgotten.lead')} />
      <form
        className="sa-card sa-reply"
        method="post"
        action={`${pageInLanguage(FORGOTTEN_PAGE, language)}#${errorSummaryId}`}
        noValidate
      >
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          label={t('forgotten.email')}
          errors={errors}
          {...(refused ? { value: refused.email } : {})}
        />
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {t('forgotten.submit')}
        </button>
      </form>
      <p className="sa-back">
        <a className="ds-link" href={SIGN_IN_PAGE}>
          {t('forgotten.back')}
        </a>
      </p>
    </AccountDocument>
  );
}

/** The same whether or not anybody has that address. */
export function linkSentPage(language: ContactLanguage): ReactElement {
  const t = translate(language, 'access');
  const heading = t('forgotten.sent.heading');
  return (
    <AccountDocument language={language} heading={heading}>
      <NoticePanel
        tone="info"
        heading={heading}
        paragraphs={[t('forgotten.sent.text'), t('forgotten.sent.none')]}
        actions={[
          { href: SIGN_IN_PAGE, label: t('forgotten.back'), primary: true },
          { href: pageInLanguage(FORGOTTEN_PAGE, language), label: t('forgotten.sent.again') },
        ]}
      />
    </AccountDocument>
  );
}

function errorsOf(refused: NotAsked | undefined, language: ContactLanguage): FieldError[] {
  if (!refused) return [];
  const t = translate(language, 'access');
  const { seconds } = refused;
  const message = seconds ? t('forgotten.limited', { seconds }) : t('forgotten.invalid');
  return [{ field: 'email', message }];
}
