import type { OrganisationKind, OrganisationView } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that takes part: a partner, or the municipality itself. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: OrganisationKind;
  /** Rises with every change. */
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** The organisation as a reader sees it. */
export function viewOfOrganisation({ id, name, kind, version }: Organisation): OrganisationView {
  return { id, name, kind, version };
}
