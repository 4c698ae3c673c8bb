import {
  type AgendaItem,
  type AgendaItemKind,
  agendaOverrun,
  agendaTimes,
  type AgendaView,
  clockTimeOf,
} from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Meeting } from '../meeting.entity';

/** One item of a meeting's agenda. Its start is calculated from the items before it, never stored. */
@Entity('agenda_item')
export class AgendaItemRow {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') meetingId!: string;
  @Column('int') position!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) presenter!: string | null;
  /** The seat that presents it; null when none is chosen. */
  @Column('uuid', { nullable: true }) seatId!: string | null;
  @Column('int') minutes!: number;
  @Column('text') kind!: AgendaItemKind;
}

/** A meeting's agenda as a reader sees it. */
export function viewOfAgenda(
  { id, version, startsAt, endsAt, timeZone, agendaDecidedAt, agendaFittedFrom }: Meeting,
  agenda: readonly (Omit<AgendaItem, 'seatId'> & { seatId?: string | null | undefined })[],
  { untold, followUp }: Pick<AgendaView, 'untold' | 'followUp'>,
): AgendaView {
  const times = agendaTimes(startsAt, timeZone, agenda);
  return {
    meetingId: id,
    version,
    items: agenda.map(({ title, presenter, seatId, minutes, kind }, at) => ({
      start: times[at] ?? clockTimeOf(startsAt, timeZone),
      title,
      presenter,
      ...(seatId ? { seatId } : {}),
      minutes,
      kind,
    })),
    overrunMinutes: agendaOverrun(startsAt, endsAt, agenda),
    fittedFrom: agendaFittedFrom,
    decided: agendaDecidedAt !== null,
    untold,
    followUp,
  };
}
