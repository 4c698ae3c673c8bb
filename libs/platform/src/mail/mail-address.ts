/**
 * A mailbox as every part of the program passes it on: never `"Name" <address>` in one string, because a comma or a
 * quote in a name would then be read as a second recipient.
 */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}
