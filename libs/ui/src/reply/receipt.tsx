import { ActionLinks, type ActionLink } from '../page/action-links';
import { FactsList, type Fact } from '../page/facts-list';
import { PageHeading, type PageHeadingProps } from '../page/page-heading';

export interface ReceiptProps {
  readonly heading: PageHeadingProps;
  readonly facts: readonly Fact[];
  readonly note?: string;
  /** How to print: the page has no script, so the visitor uses the browser's own command. Not printed. */
  readonly printHint: string;
  readonly actions?: readonly ActionLink[];
}

/** The reply in print, to keep; hints, links and colours stay on the screen. */
export function Receipt({ heading, facts, note, printHint, actions = [] }: ReceiptProps) {
  return (
    <>
      <PageHeading {...heading} />
      <div className="sa-card">
        <FactsList facts={facts} />
        {note ? <p className="sa-note">{note}</p> : null}
      </div>
      <p className="sa-hint sa-screen-only">{printHint}</p>
      <div className="sa-screen-only">
        <ActionLinks links={actions} />
      </div>
    </>
  );
}
