import { Injectable } from '@nestjs/common';
import {
  type AgendaItem,
  agendaOverrun,
  agendaTimes,
  clockTimeOf,
  type ClockTime,
  fail,
  ok,
  type Result,
  type UpdateAgenda,
} from '@samsyn/contract';
import {
  type Caller,
  Database,
  type KeyReused,
  type MunicipalityScope,
  type Transaction,
} from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { MeetingChangeService } from '../meeting-change.service';
import { AgendaRepository } from './agenda.repository';
import type { AgendaItemRow } from './agenda-item.entity';

/** An agenda with calculated times, and by how many minutes it overruns the meeting (0 when it fits). */
export interface AgendaView {
  meetingId: string;
  version: number;
  items: (AgendaItem & { start: ClockTime })[];
  overrunMinutes: number;
}

/** A meeting's agenda, which begins as a copy of its body's standing agenda. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingRepository,
    private readonly agendas: AgendaRepository,
    private readonly changes: MeetingChangeService,
  ) {}

  get(scope: MunicipalityScope, meetingId: string): Promise<Result<AgendaView, MeetingError>> {
    return this.database.transaction(scope, (tx) => this.read(tx, meetingId));
  }

  /** Replaces the agenda. An overrun is stated, never refused. */
  async update(
    caller: Caller,
    meetingId: string,
    request: UpdateAgenda,
  ): Promise<Result<AgendaView, MeetingError | KeyReused>> {
    const changed = await this.changes.change(caller, meetingId, request, 'agenda.updated', async (tx) => {
      await this.agendas.replace(tx, meetingId, request.items);
      return ok({ changes: {}, detail: { items: request.items.length } });
    });
    return changed.ok ? this.get(caller.scope, meetingId) : changed;
  }

  private async read(tx: Transaction, meetingId: string): Promise<Result<AgendaView, MeetingError>> {
    const meeting = await this.meetings.get(tx, meetingId);
    if (!meeting) return fail(meetingError('meeting.missing'));
    return ok(agendaView(meeting, await this.agendas.list(tx, meetingId)));
  }
}

function agendaView(meeting: Meeting, rows: AgendaItemRow[]): AgendaView {
  const { startsAt, endsAt, timeZone } = meeting;
  const times = agendaTimes(startsAt, timeZone, rows);
  return {
    meetingId: meeting.id,
    version: meeting.version,
    items: rows.map(({ title, presenter, minutes, kind }, index) => ({
      start: times[index] ?? clockTimeOf(startsAt, timeZone),
      title,
      presenter,
      minutes,
      kind,
    })),
    overrunMinutes: agendaOverrun(startsAt, endsAt, rows),
  };
}
