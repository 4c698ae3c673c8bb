import { Document } from '@samsyn/ui';
import type { ReactElement, ReactNode } from 'react';
import type { MailboxSettings } from './mailbox-settings';

/** Stands above every heading of the mailbox, so that nobody takes it for a part of the product in use. */
export const onlyInStandalone = 'Finns bara i det fristående programmet · Only in the standalone program';

/** The page around the mailbox's content. */
export function mailboxDocument(title: string, settings: MailboxSettings, content: ReactNode): ReactElement {
  return (
    <Document
      lang="sv"
      title={`${title} – Samsyn`}
      municipality={settings.municipality}
      skipLabel="Hoppa till innehållet"
      footerLabel="Mer om mejlen"
      footerLinks={[{ href: '/mailbox/messages', label: 'Alla mejl som JSON' }]}
      width="wide"
    >
      {content}
    </Document>
  );
}
