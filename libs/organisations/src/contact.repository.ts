import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AlikeContactView,
  ContactCard,
  ContactView,
  CreateContact,
  ListAlikeContacts,
  Page,
  PageQuery,
} from '@samsyn/contract';
import { readPage, type Transaction, updateVersioned, type VersionedUpdate } from '@samsyn/platform';
import { Contact } from './contact.entity';

/** Contacts in the transaction's municipality. */
@Injectable()
export class ContactRepository {
  get(tx: Transaction, id: string): Promise<Contact | null> {
    return tx.manager.findOneBy(Contact, { municipalityId: tx.scope.municipalityId, id });
  }

  /** The contact, locked until the transaction ends: nobody is appointed who is just ending. Others may refer to it meanwhile. */
  lock(tx: Transaction, id: string): Promise<Contact | null> {
    return tx.manager
      .createQueryBuilder(Contact, 'contact')
      .setLock('for_no_key_update')
      .where({ municipalityId: tx.scope.municipalityId, id })
      .getOne();
  }

  /** These contacts, as others are shown them. */
  cards(tx: Transaction, ids: readonly string[]): Promise<ContactCard[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return tx.query<ContactCard>(
      `SELECT id, name, role, email::text AS email, phone, language FROM contact_card
       WHERE municipality_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.scope.municipalityId, ids],
    );
  }

  /** An organisation's contacts that have not ended, by role. */
  list(tx: Transaction, organisationId: string, query: PageQuery): Promise<Page<ContactView>> {
    const listing = {
      sql: `SELECT id, organisation_id AS "organisationId", role, CASE WHEN NOT function_only THEN name END AS name,
              email::text AS email, phone, language, function_only AS "functionOnly", ended_at AS "endedAt", version
            FROM contact WHERE municipality_id = $1 AND organisation_id = $2 AND ended_at IS NULL`,
      parameters: [tx.scope.municipalityId, organisationId],
      key: [
        { of: 'role', sql: 'role', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<ContactView>(tx, listing, query);
  }

  /** Those with the same address, or the same name in the organisation; a name that is told nowhere is compared, not told. */
  alike(
    tx: Transaction,
    { organisationId, email, name, except }: ListAlikeContacts,
  ): Promise<AlikeContactView[]> {
    return tx.query<AlikeContactView>(
      `SELECT contact.id, organisation_id AS "organisationId", role, CASE WHEN NOT function_only THEN contact.name END AS name,
              email::text AS email, organisation.name AS organisation,
              CASE WHEN email = $2::citext THEN 'address' ELSE 'name' END AS why
         FROM contact JOIN organisation ON organisation.municipality_id = $1 AND organisation.id = organisation_id
        WHERE contact.municipality_id = $1 AND ended_at IS NULL AND contact.id IS DISTINCT FROM $4::uuid
          AND (email = $2::citext OR (organisation_id = $5 AND lower(contact.name) = lower($3)))
        ORDER BY why, organisation.name, role LIMIT 10`,
      [tx.scope.municipalityId, email ?? null, name ?? null, except ?? null, organisationId],
    );
  }

  async insert(tx: Transaction, organisationId: string, values: CreateContact): Promise<Contact> {
    const one = { municipalityId: tx.scope.municipalityId, id: randomUUID() };
    await tx.manager.insert(Contact, { ...values, organisationId, ...one });
    return tx.manager.findOneByOrFail(Contact, one);
  }

  /** Changes an organisation's contact. */
  update(
    tx: Transaction,
    { organisationId, contactId }: { organisationId: string; contactId: string },
    version: number,
    changes: Partial<CreateContact> & Partial<Pick<Contact, 'endedAt'>>,
  ): Promise<VersionedUpdate<Contact>> {
    return updateVersioned(tx, Contact, { id: contactId, organisationId }, version, changes);
  }
}
