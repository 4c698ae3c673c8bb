import { Injectable } from '@nestjs/common';
import type { SignedInCaller, Transaction } from '@samsyn/platform';
import { type Signature, signatureOf, type Signer } from './signature.rules';

interface SignerRow {
  accountName: string;
  contactId: string | null;
  role: string;
  name: string | null;
  functionOnly: boolean;
}

/** Who signs in, by the names they have now. */
@Injectable()
export class SignerRepository {
  /** How the caller signs what they write now; see {@link signatureOf}. */
  async sign(tx: Transaction, caller: SignedInCaller, writtenBy: string | undefined): Promise<Signature> {
    return signatureOf(await this.get(tx, caller), writtenBy);
  }

  /** How a contact signs what they write now by a personal link; see {@link signatureOf}. */
  async signAs(tx: Transaction, contactId: string, writtenBy: string | undefined): Promise<Signature> {
    const [contact] = await tx.query<NonNullable<Signer['contact']>>(
      `SELECT id, role, name, function_only AS "functionOnly" FROM contact_card
       WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, contactId],
    );
    if (!contact) throw new Error(`There is no contact ${contactId}`);
    return signatureOf({ accountId: null, accountName: null, roles: [], contact }, writtenBy);
  }

  private async get(tx: Transaction, { accountId, contactId, roles }: SignedInCaller): Promise<Signer> {
    const [row] = await tx.query<SignerRow>(
      `SELECT account.name AS "accountName", contact.id AS "contactId", contact.role, contact.name,
         contact.function_only AS "functionOnly"
       FROM account_card account
       LEFT JOIN contact_card contact ON contact.municipality_id = $1 AND contact.id = $3
       WHERE account.id = $2`,
      [tx.scope.municipalityId, accountId, contactId],
    );
    if (!row) throw new Error(`There is no account ${accountId}`);
    const { accountName, role, name, functionOnly } = row;
    const contact = row.contactId === null ? null : { id: row.contactId, role, name, functionOnly };
    return { accountId, accountName, roles, contact };
  }
}
