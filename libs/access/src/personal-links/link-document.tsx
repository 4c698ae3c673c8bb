import { type ContactLanguage, pageInLanguage, translate } from '@samsyn/contract';
import { Document } from '@samsyn/ui';
import type { ReactElement, ReactNode } from 'react';
import type { Municipality } from '../municipality/municipality.entity';

/** Which page of which link is shown, and in which language. */
export interface LinkPage {
  token: string;
  language: ContactLanguage;
  /** The language was asked for, so links keep asking for it. */
  chosen: boolean;
  /** Who sends the mails. */
  municipality: Pick<Municipality, 'name' | 'colour'>;
}

/** The address of a page of the same link, such as `/l/{token}/reply`. */
export function linkPath({ token, language, chosen }: LinkPage, page: string): string {
  return `/l/${encodeURIComponent(token)}/${page}${chosen ? `?lang=${language}` : ''}`;
}

interface PersonalLinkDocumentProps {
  page: LinkPage;
  heading: string;
  /** Something in the form must be put right; the title says so first. */
  faulty?: boolean | undefined;
  /** Where whoever got somebody else's link says so. */
  wrongPerson?: string | undefined;
  /** Where the link leads first. */
  back?: { readonly href: string; readonly label: string } | undefined;
  children: ReactNode;
}

/** The page around what a link shows. */
export function PersonalLinkDocument(props: PersonalLinkDocumentProps): ReactElement {
  const { page, heading, faulty, wrongPerson, back, children } = props;
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
        ...(wrongPerson ? [{ href: wrongPerson, label: t('page.wrongPerson') }] : []),
        { href: information('/tillganglighet'), label: t('page.accessibility') },
        { href: information('/kakor'), label: t('page.cookies') },
        { href: information('/personuppgifter'), label: t('page.privacy') },
        { href: `?lang=${otherLanguage}`, label: t('page.otherLanguage'), lang: otherLanguage },
      ]}
    >
      {back ? (
        <p className="sa-back">
          <a className="ds-link" href={back.href}>
            {back.label}
          </a>
        </p>
      ) : null}
      {children}
    </Document>
  );
}
