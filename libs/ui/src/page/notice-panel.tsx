import { ActionLinks, type ActionLink } from './action-links';
import { FactsList, type Fact } from './facts-list';
import { Unbroken } from './unbroken';

export interface NoticePanelProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  /** The page's `h1`, e.g. "Länken gäller inte längre". */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly Fact[];
  readonly actions?: readonly ActionLink[];
  /** Who answers questions; the way out when there is nothing to do on the page. */
  readonly contact?: string;
}

/** A page that only has something to say: link revoked, meeting cancelled, meeting held. */
export function NoticePanel({
  tone,
  heading,
  paragraphs,
  facts = [],
  actions = [],
  contact,
}: NoticePanelProps) {
  return (
    <>
      <div className="ds-alert sa-notice" data-color={tone}>
        <h1 className="sa-notice__title">{heading}</h1>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {facts.length > 0 ? (
        <div className="sa-card">
          <FactsList facts={facts} />
        </div>
      ) : null}
      <ActionLinks links={actions} />
      {contact ? (
        <p className="sa-note">
          <Unbroken text={contact} />
        </p>
      ) : null}
    </>
  );
}
