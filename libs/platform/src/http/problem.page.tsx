import { type ContactLanguage, pageInLanguage, spokenContact, translate } from '@samsyn/contract';
import { Document, NoticePanel, renderPage } from '@samsyn/ui';

/** What went wrong, on a page made for a person who may have no account. */
export interface ProblemPage {
  status: number;
  code: string;
  language: ContactLanguage;
  /** Whose page it is and whom to ask, when the address tells. */
  municipality?:
    { name: string; contactRole: string; contactPhone: string; contactEmail: string } | undefined;
}

/** The page instead of problem details: in plain words, with whom to ask, and without anything from inside. */
export function problemPage({ status, code, language, municipality }: ProblemPage): string {
  const t = translate(language, 'problem');
  const what = kindOf(status, code);
  const heading = t(`${what}.heading`);
  const sender = municipality?.name ?? 'Samsyn';
  const information = (path: string) => pageInLanguage(path, language);
  const other = language === 'sv' ? 'en' : 'sv';
  return renderPage(
    <Document
      lang={language}
      title={t('page.title', { heading, municipality: sender })}
      municipality={sender}
      skipLabel={t('page.skip')}
      footerLabel={t('page.footer')}
      footerLinks={[
        { href: information('/tillganglighet'), label: t('page.accessibility') },
        { href: information('/kakor'), label: t('page.cookies') },
        { href: information('/personuppgifter'), label: t('page.privacy') },
        { href: `?lang=${other}`, label: t('page.otherLanguage'), lang: other },
      ]}
    >
      <NoticePanel
        tone="warning"
        heading={heading}
        paragraphs={[t(`${what}.text`), t(`${what}.next`)]}
        {...(municipality ? { contact: t('page.contact', { contact: contactOf(municipality) }) } : {})}
      />
    </Document>,
  );
}

function kindOf(status: number, code: string): 'revoked' | 'unknown' | 'missing' | 'refused' | 'fault' {
  if (code === 'link.revoked') return 'revoked';
  if (code === 'link.unknown') return 'unknown';
  if (status >= 500) return 'fault';
  return status === 404 ? 'missing' : 'refused';
}

function contactOf({
  contactRole,
  contactPhone,
  contactEmail,
}: NonNullable<ProblemPage['municipality']>): string {
  return spokenContact(contactRole, contactPhone, contactEmail);
}
