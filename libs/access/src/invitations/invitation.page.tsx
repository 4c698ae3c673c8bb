import { type ContactLanguage, spokenContact, translate } from '@samsyn/contract';
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
import { spokenMoment } from '../account-mails/spoken-moment.rules';
import { NewPasswordFields, passwordErrors } from '../new-password/new-password-fields';
import type { InvitationFault } from './invitation-form.schema';
import type { InvitationVisit } from './invitation-link';
import { invitationOpensUntil } from './invitation.rules';
import { spokenRoles } from './spoken-roles.rules';

/** How the page is shown. */
export interface InvitationPage {
  language: ContactLanguage;
  action: string;
  /** What was wrong with the form that was sent, and the name that stood in it. */
  refused?: { fault: InvitationFault; name: string };
}

/** What the link of an invitation shows: what one is invited to, and how to accept; or how the invitation stands. */
export function invitationPage(visit: InvitationVisit, page: InvitationPage): ReactElement {
  const { state, invitation, account, municipality } = visit;
  if (state !== 'open') return closedPage(visit, state, page.language);
  const { language, action, refused } = page;
  const t = translate(language, 'access');
  const heading = t('invitation.heading', { municipality: municipality.name });
  const errors = errorsOf(refused?.fault, language);
  const roles = spokenRoles(invitation.roles, language);
  return (
    <AccountDocument
      language={language}
      municipality={municipality}
      heading={heading}
      isFaulty={errors.length > 0}
    >
      <ErrorSummary heading={t('page.errors')} errors={errors} />
      <PageHeading
        heading={heading}
        lead={t('invitation.lead', { inviter: invitation.invitedBy, roles })}
        facts={[invitation.email]}
      />
      <form className="sa-card sa-reply" method="post" action={`${action}#${errorSummaryId}`} noValidate>
        {account ? (
          <p>{t('invitation.known')}</p>
        ) : (
          <>
            <TextField
              name="name"
              label={t('invitation.name')}
              hint={t('invitation.nameHint')}
              autoComplete="name"
              maxLength={200}
              errors={errors}
              {...(refused ? { value: refused.name } : {})}
            />
            <NewPasswordFields email={invitation.email} t={t} errors={errors} label={t('password.choose')} />
          </>
        )}
        <button className="ds-button sa-submit" data-variant="primary" type="submit">
          {t(account ? 'invitation.accept' : 'invitation.submit')}
        </button>
      </form>
    </AccountDocument>
  );
}

/** Shown when the address has an account that has ended, which nobody but the municipality can do anything about. */
export function endedAccountPage(visit: InvitationVisit, language: ContactLanguage): ReactElement {
  return notice(visit, language, 'ended', {});
}

function closedPage(
  visit: InvitationVisit,
  state: 'expired' | 'accepted' | 'withdrawn',
  language: ContactLanguage,
): ReactElement {
  const { invitation, municipality } = visit;
  const until = invitationOpensUntil(invitation.sentAt);
  const when = translate(language, 'access')(
    'newPassword.when',
    spokenMoment(until, municipality.timeZone, language),
  );
  return notice(visit, language, state, { when, email: invitation.email, municipality: municipality.name });
}

function notice(
  { municipality }: InvitationVisit,
  language: ContactLanguage,
  state: 'expired' | 'accepted' | 'withdrawn' | 'ended',
  values: Record<string, string>,
): ReactElement {
  const t = translate(language, 'access');
  const heading = t(`invitation.${state}.heading`);
  const { contactRole, contactPhone, contactEmail } = municipality;
  return (
    <AccountDocument language={language} municipality={municipality} heading={heading}>
      <NoticePanel
        tone={state === 'accepted' ? 'success' : 'warning'}
        heading={heading}
        paragraphs={[t(`invitation.${state}.text`, values)]}
        actions={state === 'accepted' ? [{ href: SIGN_IN_PAGE, label: t('page.signIn'), primary: true }] : []}
        contact={t('page.contact', { contact: spokenContact(contactRole, contactPhone, contactEmail) })}
      />
    </AccountDocument>
  );
}

function errorsOf(fault: InvitationFault | undefined, language: ContactLanguage): FieldError[] {
  if (!fault) return [];
  const t = translate(language, 'access');
  if (fault.field === 'password') return passwordErrors(fault.problem, t);
  const { problem } = fault;
  const message = problem === 'text.empty' ? t('invitation.nameless') : translate(language, 'text')(problem);
  return [{ field: 'name', message }];
}
