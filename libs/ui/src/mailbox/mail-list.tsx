import { Fragment } from 'react';
import { DataTable } from '../page/data-table';
import { PageHeading, type PageHeadingProps } from '../page/page-heading';

export interface MailListItem {
  readonly id: string;
  readonly href: string;
  /** As people read it. */
  readonly time: string;
  /** The same instant for machines, ISO 8601. */
  readonly dateTime: string;
  readonly to: string;
  readonly subject: string;
  /** The kind of mail in plain words, e.g. "Kallelse". */
  readonly kind: string;
}

export interface MailListProps {
  readonly heading: PageHeadingProps;
  readonly caption: string;
  readonly columns: Readonly<Record<'time' | 'to' | 'subject' | 'kind', string>>;
  readonly mails: readonly MailListItem[];
  /** Shown instead of the table: "Inga mejl än. …". */
  readonly emptyText: string;
}

/** The development mailbox: every mail that has left, newest as the caller orders them. */
export function MailList({ heading, caption, columns, mails, emptyText }: MailListProps) {
  return (
    <>
      <PageHeading {...heading} />
      <div className="sa-card">
        {mails.length === 0 ? (
          <p className="sa-empty">{emptyText}</p>
        ) : (
          <DataTable
            caption={caption}
            captionHidden
            headingColumn={2}
            columns={[
              { label: columns.time },
              { label: columns.to },
              { label: columns.subject },
              { label: columns.kind },
            ]}
            rows={mails.map((mail) => ({
              key: mail.id,
              cells: [
                <time key="time" dateTime={mail.dateTime}>
                  {mail.time}
                </time>,
                <span key="to" className="sa-address">
                  <BreakableAddress text={mail.to} />
                </span>,
                <a key="subject" className="ds-link" href={mail.href}>
                  {mail.subject}
                </a>,
                <span key="kind" className="ds-tag" data-color="neutral">
                  {mail.kind}
                </span>,
              ],
            }))}
          />
        )}
      </div>
    </>
  );
}

/** Lets a long address break after its `@` rather than in the middle of a word. */
function BreakableAddress({ text }: { readonly text: string }) {
  return text.split('@').map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? '@' : null}
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
