import { MailList } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { localTime } from './local-time';
import type { ArchivedMail } from './mail-archive';
import { mailKindOf } from './mail-kind';
import { mailboxDocument, onlyInStandalone } from './mailbox-document';
import type { MailboxSettings } from './mailbox-settings';
import { UNKNOWN_ADDRESS } from './unknown-address';

/** The list of mails, in the order given. */
export function mailboxPage(mails: readonly ArchivedMail[], settings: MailboxSettings): ReactElement {
  const count = mails.length === 1 ? '1 mejl' : `${mails.length} mejl`;
  return mailboxDocument(
    'Brevlådan',
    settings,
    <MailList
      heading={{
        eyebrow: onlyInStandalone,
        heading: 'Brevlådan',
        facts: [
          `${count}, det senaste först`,
          'Inget mejl lämnar datorn',
          `Till ${UNKNOWN_ADDRESS} kommer inget fram`,
        ],
      }}
      caption="Skickade mejl"
      columns={{ time: 'Skickat', to: 'Mottagare', subject: 'Ämne', kind: 'Typ' }}
      mails={mails.map(({ id, mail }) => ({
        id: String(id),
        href: `/mailbox/${id}`,
        time: localTime(mail.sentAt, settings.timeZone),
        dateTime: mail.sentAt.toISOString(),
        to: mail.to.join(', '),
        subject: mail.subject || '(utan ämne)',
        kind: mailKindOf(mail),
      }))}
      emptyText="Inga mejl än. Här visas varje mejl som det ser ut för mottagaren."
    />,
  );
}
