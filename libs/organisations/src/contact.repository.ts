import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactCard, ContactView, CreateContact, Page, PageQuery } from '@samsyn/contract';
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
      `SELECT id, name, role, email::text AS email, phone, language FROM contact
       WHERE municipality_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.scope.municipalityId, ids],
    );
  }

  /** An organisation's contacts that have not ended, by role. */
  list(tx: Transaction, organisationId: string, query: PageQuery): Promise<Page<ContactView>> {
    const listing = {
      sql: `SELECT id, organisation_id AS "organisationId", role, name, email::text AS email, phone, language,
              ended_at AS "endedAt", version
            FROM contact WHERE municipality_id = $1 AND organisation_id = $2 AND ended_at IS NULL`,
      parameters: [tx.scope.municipalityId, organisationId],
      key: [
        { of: 'role', sql: 'role', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<ContactView>(tx, listing, query);
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
