import type { SinkMessage } from '@samsyn/testing';
import { MailView, type MailViewBody } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { localTime } from './local-time';
import type { ArchivedMail } from './mail-archive';
import { mailKindOf } from './mail-kind';
import { mailboxDocument, onlyInStandalone } from './mailbox-document';
import type { MailboxSettings } from './mailbox-settings';

/** What of a mail is looked at. */
export type MailPart = 'html' | 'text' | 'calendar' | 'raw';

const tabs: readonly { part: MailPart; label: string }[] = [
  { part: 'html', label: 'HTML' },
  { part: 'text', label: 'Text' },
  { part: 'calendar', label: 'Kalender' },
  { part: 'raw', label: 'Rådata' },
];

/** One mail, one part of it at a time. */
export function mailPage(
  { id, mail }: ArchivedMail,
  message: SinkMessage,
  part: MailPart,
  settings: MailboxSettings,
): ReactElement {
  const subject = message.subject || '(utan ämne)';
  return mailboxDocument(
    subject,
    settings,
    <MailView
      back={{ href: '/mailbox', label: 'Till brevlådan' }}
      heading={{ eyebrow: onlyInStandalone, heading: subject }}
      facts={[
        { term: 'Typ', value: mailKindOf(mail) },
        { term: 'Från', value: message.from },
        { term: 'Till', value: mail.header('to') || message.to.join(', ') },
        { term: 'Svar till', value: mail.header('reply-to') || 'avsändaren' },
        { term: 'Skickat', value: localTime(message.sentAt, settings.timeZone) },
      ]}
      tabsLabel="Delar av mejlet"
      tabs={tabs.map((tab) => ({
        href: `/mailbox/${id}?part=${tab.part}`,
        label: tab.label,
        current: tab.part === part,
      }))}
      body={bodyOf(id, message, part)}
    />,
  );
}

function bodyOf(id: number, message: SinkMessage, part: MailPart): MailViewBody {
  if (part === 'html' && message.html) {
    return { kind: 'frame', src: `/mailbox/${id}/html`, title: 'Mejlet som HTML' };
  }
  const text = {
    html: 'Mejlet har ingen HTML-del.',
    text: message.text || 'Mejlet har ingen textdel.',
    calendar: message.calendar || 'Mejlet har ingen kalenderdel.',
    raw: message.raw,
  };
  return { kind: 'text', text: text[part] };
}
