import type { ContactLanguage } from '@samsyn/contract';
import type { Contact } from './contact.entity';

/** A contact as it is told over HTTP. */
export interface ContactView {
  id: string;
  organisationId: string;
  role: string;
  name: string | null;
  email: string;
  phone: string | null;
  language: ContactLanguage;
  version: number;
}

/** The contact as a reader sees it. */
export function contactView(contact: Contact): ContactView {
  const { id, organisationId, role, name, email, phone, language, version } = contact;
  return { id, organisationId, role, name, email, phone, language, version };
}
