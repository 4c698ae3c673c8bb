import { type ContactLanguage, pageInLanguage, translate } from '@samsyn/contract';
import { Document, PageHeading } from '@samsyn/ui';
import { Fragment, type ReactElement } from 'react';
import { informationPages, type InformationPageName } from './information-content';

/** One information page in one language. */
export function informationPage(name: InformationPageName, language: ContactLanguage): ReactElement {
  const t = translate(language, 'information');
  const { path, heading, lead, sections } = informationPages[name];
  const inLanguage = (href: string) => pageInLanguage(href, language);
  const others = Object.values(informationPages).filter((page) => page.path !== path);
  const otherLanguage = language === 'sv' ? 'en' : 'sv';
  return (
    <Document
      lang={language}
      title={name === 'start' ? t(heading) : t('page.title', { heading: t(heading) })}
      municipality="Samsyn"
      skipLabel={t('page.skip')}
      footerLabel={t('page.footer')}
      footerLinks={[
        ...others.map((page) => ({ href: inLanguage(page.path), label: t(page.label) })),
        {
          href: otherLanguage === 'sv' ? path : `${path}?lang=en`,
          label: t('page.otherLanguage'),
          lang: otherLanguage,
        },
      ]}
      indexed
    >
      <PageHeading heading={t(heading)} />
      <p>{t(lead)}</p>
      <div className="sa-card">
        {sections.map((section) => (
          <Fragment key={section.id}>
            <h2 className="sa-subheading" id={section.id}>
              {t(section.heading)}
            </h2>
            {section.texts.map((text) => (
              <p key={text}>{t(text)}</p>
            ))}
            {section.link ? (
              <p>
                <a className="ds-link" href={section.link.href}>
                  {t(section.link.label)}
                </a>
              </p>
            ) : null}
          </Fragment>
        ))}
      </div>
    </Document>
  );
}
