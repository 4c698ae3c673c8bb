import type { Municipality } from '@samsyn/access';
import { type ContactLanguage, pageInLanguage, translate } from '@samsyn/contract';
import { Document } from '@samsyn/ui';
import type { ReactElement, ReactNode } from 'react';

/** Which page of which link is shown, and in which language. */
export interface LinkPage {
  token: string;
  language: ContactLanguage;
  /** The language was asked for, so links keep asking for it. */
  chosen: boolean;
  /** Who sends the notices. */
  municipality: Pick<Municipality, 'name' | 'colour'>;
}

/** The address of a page of the same link, such as `/l/{token}/reply`. */
export function linkPath({ token, language, chosen }: LinkPage, page: string): string {
  return `/l/${encodeURIComponent(token)}/${page}${chosen ? `?lang=${language}` : ''}`;
}

interface LinkDocumentProps {
  page: LinkPage;
  heading: string;
  /** Something in the form must be put right; the title says so first. */
  faulty?: boolean;
  /** The link opens, so that its own pages can be linked to. */
  opened?: boolean;
  /** Which of the footer's pages this is; it does not link to itself. */
  at?: 'wrong-person';
  /** A link back to the meeting. */
  back?: boolean;
  children: ReactNode;
}

/** The page around what a link shows. */
export function LinkDocument({
  page,
  heading,
  faulty,
  opened,
  at,
  back,
  children,
}: LinkDocumentProps): ReactElement {
  const { language, municipality } = page;
  const t = translate(language, 'reply');
  const information = (path: string) => pageInLanguage(path, language);
  const otherLanguage = language === 'sv' ? 'en' : 'sv';
  return (
    <Document
      lang={language}
      title={t(faulty ? 'page.titleWithErrors' : 'page.title', { heading, municipality: municipality.name })}
      municipality={municipality.name}
      colour={municipality.colour}
      skipLabel={t('page.skip')}
      footerLabel={t('page.footer')}
      footerLinks={[
        ...(opened && at !== 'wrong-person'
          ? [{ href: linkPath(page, 'wrong-person'), label: t('page.wrongPerson') }]
          : []),
        { href: information('/tillganglighet'), label: t('page.accessibility') },
        { href: information('/kakor'), label: t('page.cookies') },
        { href: information('/personuppgifter'), label: t('page.privacy') },
        { href: `?lang=${otherLanguage}`, label: t('page.otherLanguage'), lang: otherLanguage },
      ]}
    >
      {back ? (
        <p className="sa-back">
          <a className="ds-link" href={linkPath(page, 'meeting')}>
            {t('page.back')}
          </a>
        </p>
      ) : null}
      {children}
    </Document>
  );
}
