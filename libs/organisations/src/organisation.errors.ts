import type { ContactView } from './contact-view';
import type { OrganisationView } from './organisation-view';

/** Someone else changed it meanwhile: both versions, so that nothing is lost. */
export interface OrganisationConflict {
  code: 'organisation.changed' | 'contact.changed';
  status: 409;
  detail: string;
  current: OrganisationView | ContactView;
  yours: unknown;
}

const failures = {
  'organisation.missing': [404, 'There is no such organisation'],
  'organisation.exists': [409, 'There is an organisation with that name already'],
  'contact.missing': [404, 'There is no such contact in this organisation'],
} as const satisfies Record<string, readonly [number, string]>;

export type OrganisationErrorCode = keyof typeof failures;

/** What can stand in the way of a request about organisations and contacts, as it is told over HTTP. */
export type OrganisationError =
  OrganisationConflict | { code: OrganisationErrorCode; status: number; detail: string };

/** The failure with this code, as a service returns it. */
export function organisationError(code: OrganisationErrorCode): OrganisationError {
  const [status, detail] = failures[code];
  return { code, status, detail };
}

/** A stale version of an organisation: what stands now, and what was asked for. */
export function organisationChanged(current: OrganisationView, yours: unknown): OrganisationConflict {
  const detail = 'Someone has changed the organisation since you read it';
  return { code: 'organisation.changed', status: 409, detail, current, yours };
}

/** A stale version of a contact: what stands now, and what was asked for. */
export function contactChanged(current: ContactView, yours: unknown): OrganisationConflict {
  const detail = 'Someone has changed the contact since you read it';
  return { code: 'contact.changed', status: 409, detail, current, yours };
}
