import type { ContactLanguage, ContactView } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A person's official role in an organisation. The role is what counts: a name is optional, and the address may be a
 * function's (`raddningschef@…`), so that it outlives whoever has the role.
 */
@Entity('contact')
export class Contact {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) name!: string | null;
  /** Where notices go. */
  @Column('citext') email!: string;
  /** In E.164 form, or a short code. */
  @Column('text', { nullable: true }) phone!: string | null;
  /** The language of the mail this contact gets. */
  @Column('text') language!: ContactLanguage;
  /** Endast funktion: the name stands on the contact's own card, and nowhere else. */
  @Column('boolean') functionOnly!: boolean;
  /** When whoever it was left; null while they are reached there. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Rises with every change. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** The contact as its own card tells it. */
export function viewOfContact(contact: Contact): ContactView {
  const { id, organisationId, role, name, email, phone, language, functionOnly, endedAt, version } = contact;
  return {
    id,
    organisationId,
    role,
    name,
    email,
    phone,
    language,
    functionOnly,
    endedAt: endedAt?.toISOString() ?? null,
    version,
  };
}
