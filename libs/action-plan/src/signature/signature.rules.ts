import { type Role, roles, translate } from '@samsyn/contract';

/** Who signs in, as far as others are told it. */
export interface Signer {
  /** Null for who writes by a personal link. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly roles: readonly Role[];
  /** The contact that they are, if they are one; its name is withheld of a function alone. */
  readonly contact: {
    readonly id: string;
    readonly role: string;
    readonly name: string | null;
    readonly functionOnly: boolean;
  } | null;
}

/** How an entry of the log is signed, for good. */
export interface Signature {
  readonly authorAccountId: string | null;
  readonly authorContactId: string | null;
  readonly authorName: string | null;
  readonly authorRole: string;
  readonly onBehalfOf: string | null;
}

/**
 * How somebody signs what they write: as the contact they are, by role and name, by the role alone when it is endast
 * funktion; without a contact as their account is called, with their role in Samsyn. Somebody who writes in their place signs
 * "för {innehavare}, av {namn}".
 */
export function signatureOf(signer: Signer, writtenBy: string | undefined): Signature {
  const { accountId, contact } = signer;
  const authorRole = contact?.role ?? spokenRole(signer.roles);
  const ownName = contact?.functionOnly ? null : (contact?.name ?? signer.accountName);
  return {
    authorAccountId: accountId,
    authorContactId: contact?.id ?? null,
    authorName: writtenBy ?? ownName,
    authorRole,
    onBehalfOf: writtenBy === undefined ? null : (ownName ?? authorRole),
  };
}

/** The log is the municipality's record, so it is in Swedish whoever writes. */
function spokenRole(own: readonly Role[]): string {
  const role = roles.find((each) => own.includes(each));
  if (!role) throw new Error('Whoever writes has a role');
  return translate('sv', 'app')(`role.${role}`);
}
