import type { OrganisationKind } from '@samsyn/contract';
import type { Organisation } from './organisation.entity';

/** An organisation as it is told over HTTP. */
export interface OrganisationView {
  id: string;
  name: string;
  kind: OrganisationKind;
  version: number;
}

/** The organisation as a reader sees it. */
export function organisationView({ id, name, kind, version }: Organisation): OrganisationView {
  return { id, name, kind, version };
}
