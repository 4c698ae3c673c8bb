import { type ContactLanguage, pageInLanguage, spokenContact, translate } from '@samsyn/contract';
import { ErrorSummary, errorSummaryId, NoticePanel, PageHeading } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { AccountDocument, SIGN_IN_PAGE } from '../account-document';
import { spokenMoment } from '../account-mails/spoken-moment.rules';
import { NewPasswordFields, type PasswordFault, passwordErrors } from './new-password-fields';
import type { NewPasswordVisit } from './new-password-link';
import { opensUntil } from './password-change.rules';

/** What a link to a new password shows: the form, that it came too late, or that the password has been changed. */
export function newPasswordPage(
  visit: NewPasswordVisit,
  { language, action, fault }: { language: ContactLanguage; action: string; fault?: PasswordFault },
): ReactElement {
  if (visit.state !== 'open') return closedPage(visit, visit.state, language);
  const t = translate(language, 'access');
  const heading = t('newPassword.heading');
  const errors = passwordErrors(fault, t);
  return (
    <AccountDocument
      language={language}
      municipality={visit.municipality}
      heading={heading}
      isFaulty={errors.length > 0}
    >
      <ErrorSummary heading={t('page.errors')} errors={errors} />
      <PageHeading heading={heading} facts={[visit.account.email]} />
      <form className="sa-card sa-reply" method="post" action={`${action}#${errorSummaryId}`} noValidate>
        <NewPasswordFields email={visit.account.email} t={t} errors={errors} />
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {t('newPassword.submit')}
        </button>
        <p className="sa-note">{t('newPassword.note')}</p>
      </form>
    </AccountDocument>
  );
}

function closedPage(
  { change, municipality }: NewPasswordVisit,
  state: 'expired' | 'done',
  language: ContactLanguage,
): ReactElement {
  const t = translate(language, 'access');
  const at = change.closedAt ?? opensUntil(change.askedAt);
  const when = t('newPassword.when', spokenMoment(at, municipality.timeZone, language));
  const again = { href: pageInLanguage('/glomt-losenord', language), label: t(`newPassword.${state}.again`) };
  const signIn = { href: SIGN_IN_PAGE, label: t('page.signIn'), primary: true };
  const { contactRole, contactPhone, contactEmail } = municipality;
  return (
    <AccountDocument
      language={language}
      municipality={municipality}
      heading={t(`newPassword.${state}.heading`)}
    >
      <NoticePanel
        tone={state === 'done' ? 'success' : 'warning'}
        heading={t(`newPassword.${state}.heading`)}
        paragraphs={[
          t(`newPassword.${state}.text`, { when }),
          ...(state === 'done' ? [t('newPassword.done.notYou')] : []),
        ]}
        actions={state === 'done' ? [signIn, again] : [{ ...again, primary: true }]}
        contact={t('page.contact', { contact: spokenContact(contactRole, contactPhone, contactEmail) })}
      />
    </AccountDocument>
  );
}
