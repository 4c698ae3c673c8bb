import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { Contact } from './contact.entity';

/** What a change of a contact may write. */
export type ContactChanges = Partial<Pick<Contact, 'role' | 'name' | 'email' | 'phone' | 'language'>>;

/** Contacts in the transaction's municipality. */
@Injectable()
export class ContactRepository {
  get(tx: Transaction, id: string): Promise<Contact | null> {
    return tx.manager.findOneBy(Contact, { municipalityId: tx.scope.municipalityId, id });
  }

  /** The contact if it is this organisation's. */
  getOf(tx: Transaction, organisationId: string, id: string): Promise<Contact | null> {
    return tx.manager.findOneBy(Contact, { municipalityId: tx.scope.municipalityId, organisationId, id });
  }

  /** At most `limit` contacts of an organisation by role, after the one with that id. */
  list(tx: Transaction, organisationId: string, limit: number, afterId?: string): Promise<Contact[]> {
    const query = tx.manager
      .createQueryBuilder(Contact, 'contact')
      .where({ municipalityId: tx.scope.municipalityId, organisationId })
      .orderBy('contact.role')
      .addOrderBy('contact.id')
      .limit(limit);
    if (afterId) {
      query.andWhere(
        `(contact.role, contact.id) > (SELECT role, id FROM contact WHERE municipality_id = :municipality AND id = :afterId)`,
        { municipality: tx.scope.municipalityId, afterId },
      );
    }
    return query.getMany();
  }

  async insert(tx: Transaction, organisationId: string, values: Required<ContactChanges>): Promise<Contact> {
    const id = randomUUID();
    await tx.manager.insert(Contact, {
      ...values,
      organisationId,
      id,
      municipalityId: tx.scope.municipalityId,
    });
    return tx.manager.findOneByOrFail(Contact, { municipalityId: tx.scope.municipalityId, id });
  }

  /**
   * Writes changes if the contact still has the version they were based on, and raises it.
   * @returns the contact as it is now, or null when someone was quicker.
   */
  async update(
    tx: Transaction,
    id: string,
    version: number,
    changes: ContactChanges,
  ): Promise<Contact | null> {
    const where = { municipalityId: tx.scope.municipalityId, id, version };
    const { affected } = await tx.manager.update(Contact, where, { ...changes, version: version + 1 });
    return affected === 1 ? this.get(tx, id) : null;
  }
}
