import type { MailOutlookView } from '@samsyn/contract';
import { type ChangedMails, type ExpectedMail, outlookOf } from './mail-outlook.rules';

/** What a transaction does to the mail that is planned, noted while it does it. */
export class MailOutlook {
  private readonly subjects = new Map<string, ChangedMails>();
  private asking = false;

  /**
   * The mails about a subject are planned anew. Of several times in one transaction what stood before the first and stands
   * after the last counts.
   */
  replanned(subject: string, before: readonly ExpectedMail[], after: readonly ExpectedMail[]): void {
    this.subjects.set(subject, { before: this.subjects.get(subject)?.before ?? before, after });
  }

  /** What leaves is asked about first, although it is ordered: it may be more than was thought of. */
  askFirst(): void {
    this.asking = true;
  }

  /** @param ordered mail is what the write is for, so that it need not be asked about. */
  view(now: Date, ordered: boolean): MailOutlookView {
    const outlook = outlookOf([...this.subjects.values()], now);
    return { ...outlook, needsConfirmation: outlook.soon !== null && (this.asking || !ordered) };
  }
}
