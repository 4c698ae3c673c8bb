import { FactsList, type Fact } from '../page/facts-list';
import { LinkedText } from './linked-text';
import { PageHeading, type PageHeadingProps } from '../page/page-heading';

export interface MailViewTab {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

/** A URL to show in a frame of its own, or text to show as it is. */
export type MailViewBody =
  | { readonly kind: 'frame'; readonly src: string; readonly title: string }
  | { readonly kind: 'text'; readonly text: string };

export interface MailViewProps {
  readonly back: { readonly href: string; readonly label: string };
  readonly heading: PageHeadingProps;
  readonly facts: readonly Fact[];
  readonly tabsLabel: string;
  /** HTML, text, calendar and raw: plain links, one page each. */
  readonly tabs: readonly MailViewTab[];
  readonly body: MailViewBody;
}

/** One mail as a person gets it. */
export function MailView({ back, heading, facts, tabsLabel, tabs, body }: MailViewProps) {
  return (
    <>
      <p className="sa-back">
        <a className="ds-link" href={back.href}>
          {back.label}
        </a>
      </p>
      <PageHeading {...heading} />
      <div className="sa-card">
        <FactsList facts={facts} />
        <nav className="sa-tabs" aria-label={tabsLabel}>
          {tabs.map((tab) => (
            <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          ))}
        </nav>
        {body.kind === 'text' ? (
          <LinkedText text={body.text} />
        ) : (
          // No script and no origin of its own; a link in the mail opens in a new, ordinary tab.
          <iframe
            className="sa-frame"
            src={body.src}
            title={body.title}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
          />
        )}
      </div>
    </>
  );
}
