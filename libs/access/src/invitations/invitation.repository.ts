import { Injectable } from '@nestjs/common';
import type {
  ContactLanguage,
  CreateInvitation,
  InvitationView,
  Page,
  PageQuery,
  Role,
} from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';
import { type InvitationTimes, invitationOpensUntil, stateOfInvitation } from './invitation.rules';

/** An invitation to work in the municipality, as its row says. */
export interface StoredInvitation extends InvitationTimes {
  id: string;
  email: string;
  roles: Role[];
  contactId: string | null;
  language: ContactLanguage;
  /** The name of who sent it, the last time. */
  invitedBy: string;
}

const LIST = `SELECT invitation.id, invitation.email::text AS email, invitation.roles, invitation.contact_id AS "contactId",
    invitation.language, account.name AS "invitedBy", invitation.sent_at AS "sentAt",
    invitation.accepted_at AS "acceptedAt", invitation.withdrawn_at AS "withdrawnAt"
  FROM membership_invitation invitation JOIN account ON account.id = invitation.invited_by
  WHERE invitation.municipality_id = $1`;
const PENDING = 'accepted_at IS NULL AND withdrawn_at IS NULL';

/** What the table's constraints mean when they refuse an invitation. */
export const invitationConstraints = {
  membership_invitation_pending: 'invitation.exists',
  membership_invitation_municipality_id_contact_id_fkey: 'contact.missing',
} as const;

/** Rows of membership_invitation. Of an address at most one is pending. */
@Injectable()
export class InvitationRepository {
  /** Those that have been neither accepted nor withdrawn. */
  list(tx: Transaction, query: PageQuery): Promise<Page<StoredInvitation>> {
    const listing = {
      sql: `${LIST} AND invitation.accepted_at IS NULL AND invitation.withdrawn_at IS NULL`,
      parameters: [tx.scope.municipalityId],
      key: [
        { of: 'email', sql: 'invitation.email::text', type: 'text' },
        { of: 'id', sql: 'invitation.id', type: 'uuid' },
      ],
    } as const;
    return readPage<StoredInvitation>(tx, listing, query);
  }

  async find(tx: Transaction, id: string): Promise<StoredInvitation | undefined> {
    const rows = await tx.query<StoredInvitation>(`${LIST} AND invitation.id = $2`, [
      tx.scope.municipalityId,
      id,
    ]);
    return rows[0];
  }

  /** Locks an invitation until the transaction ends; false when there is no such one. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT id FROM membership_invitation WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
      [tx.scope.municipalityId, id],
    );
    return rows.length > 0;
  }

  /** @throws QueryFailedError for {@link invitationConstraints}. */
  async insert(
    tx: Transaction,
    invitedBy: string,
    { email, roles, contactId, language }: CreateInvitation,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO membership_invitation (municipality_id, email, roles, contact_id, language, invited_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [tx.scope.municipalityId, email, roles, contactId, language, invitedBy],
    );
    if (!row) throw new Error('An insert without conflict returns its row');
    return row.id;
  }

  async sentAgain(tx: Transaction, id: string, invitedBy: string): Promise<void> {
    await tx.query(
      `UPDATE membership_invitation SET sent_at = product_now(), invited_by = $3
       WHERE municipality_id = $1 AND id = $2 AND ${PENDING}`,
      [tx.scope.municipalityId, id, invitedBy],
    );
  }

  async withdraw(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE membership_invitation SET withdrawn_at = product_now()
       WHERE municipality_id = $1 AND id = $2 AND ${PENDING}`,
      [tx.scope.municipalityId, id],
    );
  }

  async accept(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE membership_invitation SET accepted_at = product_now()
       WHERE municipality_id = $1 AND id = $2 AND ${PENDING}`,
      [tx.scope.municipalityId, id],
    );
  }
}

/** A pending invitation as whoever invites sees it. */
export function viewOfInvitation(invitation: StoredInvitation, now: Date): InvitationView {
  const { id, email, roles, contactId, language, invitedBy, sentAt } = invitation;
  return {
    id,
    email,
    roles,
    contactId,
    language,
    invitedBy,
    sentAt: sentAt.toISOString(),
    opensUntil: invitationOpensUntil(sentAt).toISOString(),
    isOpen: stateOfInvitation(invitation, now) === 'open',
  };
}
