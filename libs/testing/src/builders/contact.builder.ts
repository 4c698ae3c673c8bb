import { randomUUID } from 'node:crypto';
import type { ContactLanguage } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { inLetters } from './in-letters';
import { insertedRow } from './inserted-row';

/** What a contact is built from. */
export interface ContactValues {
  organisationId: string;
  role?: string;
  name?: string | null;
  email?: string;
  phone?: string | null;
  language?: ContactLanguage;
}

/** A contact of an organisation, with an address of its own unless overridden. Returns its id. */
export function buildContact(tx: Transaction, values: ContactValues): Promise<string> {
  const {
    organisationId,
    role = 'Lokalpolisområdeschef',
    name = null,
    phone = null,
    language = 'sv',
  } = values;
  const email = values.email ?? `${inLetters(randomUUID())}@polisen.example`;
  return insertedRow(tx, 'contact', { organisation_id: organisationId, role, name, email, phone, language });
}
