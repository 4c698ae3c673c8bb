import { type ContactLanguage, pageInLanguage, translate } from '@samsyn/contract';
import { Document } from '@samsyn/ui';
import type { ReactElement, ReactNode } from 'react';
import type { Municipality } from './municipality/municipality.entity';

/** What the page around a way into an account is made from. */
export interface AccountDocumentProps {
  readonly language: ContactLanguage;
  /** Who it is from; nobody in particular while it is not known whom the page is for. */
  readonly municipality?: Pick<Municipality, 'name'> & Partial<Pick<Municipality, 'colour'>>;
  readonly heading: string;
  /** Something in the form must be put right; the title says so first. */
  readonly isFaulty?: boolean;
  readonly children: ReactNode;
}

/** The page around a way into an account, for who is not signed in and may have no script. */
export function AccountDocument({
  language,
  municipality = { name: 'Samsyn' },
  heading,
  isFaulty,
  children,
}: AccountDocumentProps): ReactElement {
  const frame = translate(language, 'problem');
  const t = translate(language, 'access');
  const named = { heading, municipality: municipality.name };
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <Document
      lang={language}
      title={isFaulty ? t('page.titleWithErrors', named) : frame('page.title', named)}
      municipality={municipality.name}
      colour={municipality.colour}
      skipLabel={frame('page.skip')}
      footerLabel={frame('page.footer')}
      footerLinks={[
        { href: pageInLanguage('/tillganglighet', language), label: frame('page.accessibility') },
        { href: pageInLanguage('/kakor', language), label: frame('page.cookies') },
        { href: pageInLanguage('/personuppgifter', language), label: frame('page.privacy') },
        { href: `?lang=${other}`, label: frame('page.otherLanguage'), lang: other },
      ]}
    >
      {children}
    </Document>
  );
}

/** Where who has an account signs in. */
export const SIGN_IN_PAGE = '/app/logga-in';
