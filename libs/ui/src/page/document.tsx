import { PRODUCT_COLOUR } from '@samsyn/contract';
import type { ReactNode } from 'react';
import { uiIcon, uiStylesheets } from './assets';
import { colourStylesheetPath } from './colour-stylesheet';
import { Shield } from './shield';

/** The link text says it in the language it leads to, hence `lang`. */
export interface FooterLink {
  readonly href: string;
  readonly label: string;
  readonly lang?: string;
}

export interface DocumentProps {
  /** Language of the page, e.g. `sv` or `en`; screen readers and hyphenation follow it. */
  readonly lang: string;
  readonly title: string;
  readonly municipality: string;
  /** The municipality's own, as `#rrggbb`; the product's when left out. */
  readonly colour?: string;
  readonly skipLabel: string;
  /** Tillgänglighetsredogörelse · Kakor · Personuppgifter · In English. */
  readonly footerLabel: string;
  readonly footerLinks: readonly FooterLink[];
  /** `wide` for tables; a question or a message reads best in the narrow column. */
  readonly width?: 'narrow' | 'wide';
  /** Only public pages may be found by search engines. */
  readonly indexed?: boolean;
  readonly children: ReactNode;
}

/** The whole page around its content: head, skip link, header, main and footer. */
export function Document(props: DocumentProps) {
  const { colour = PRODUCT_COLOUR } = props;
  const hasOwnColour = colour !== PRODUCT_COLOUR;
  return (
    <html lang={props.lang} data-color-scheme="auto" data-own-colour={hasOwnColour ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.indexed ? null : <meta name="robots" content="noindex, nofollow" />}
        <title>{props.title}</title>
        <link rel="icon" type="image/svg+xml" href={uiIcon} />
        {uiStylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {hasOwnColour ? <link rel="stylesheet" href={colourStylesheetPath(colour)} /> : null}
      </head>
      <body className="sa-page">
        <a className="sa-skip" href="#main">
          {props.skipLabel}
        </a>
        <header className="sa-header">
          <div className="sa-header__inner">
            <Shield />
            <span className="sa-header__name">{props.municipality}</span>
          </div>
        </header>
        <main className="sa-main" id="main" tabIndex={-1} data-width={props.width ?? 'narrow'}>
          {props.children}
        </main>
        <footer className="sa-footer" data-width={props.width ?? 'narrow'}>
          <nav aria-label={props.footerLabel}>
            <ul className="sa-footer__links">
              {props.footerLinks.map((link) => (
                <li key={link.href}>
                  <a className="ds-link" href={link.href} lang={link.lang} hrefLang={link.lang}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}
