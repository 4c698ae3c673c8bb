import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** Tells of a contact, which it keeps as it is until the transaction ends, whether it has ended. */
export type HasEnded = (tx: Transaction, contactId: string) => Promise<boolean>;

/**
 * Whose seats somebody may be given. Contacts belong to a context above, which may not be called from here: it says at
 * start-up how one is asked about. That there is such a contact at all, the database sees to.
 */
@Injectable()
export class MemberContacts {
  private asked: HasEnded = () => Promise.resolve(false);

  register(asked: HasEnded): void {
    this.asked = asked;
  }

  /** Whether nobody can have this contact's seats any more; no contact has not ended. */
  async hasEnded(tx: Transaction, contactId: string | null): Promise<boolean> {
    return contactId !== null && (await this.asked(tx, contactId));
  }
}
