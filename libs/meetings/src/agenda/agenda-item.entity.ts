import type { AgendaItemKind } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One item of a meeting's agenda. Its start is calculated from the items before it, never stored. */
@Entity('agenda_item')
export class AgendaItemRow {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('int') position!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) presenter!: string | null;
  @Column('int') minutes!: number;
  @Column('text') kind!: AgendaItemKind;
}
