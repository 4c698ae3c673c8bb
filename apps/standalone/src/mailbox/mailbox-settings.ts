/** What the mailbox page must know about the municipality. */
export abstract class MailboxSettings {
  /** Shown in the header of the page. */
  abstract readonly municipality: string;
  /** IANA name of the zone in which times are shown. */
  abstract readonly timeZone: string;
}
