import { Injectable } from '@nestjs/common';
import { type Body, SeatRepository } from '@samsyn/bodies';
import { type AgendaItem, agendaMinutes, fittedAgenda } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { AgendaRepository } from './agenda.repository';
import { withPresenters } from './presenters.rules';

type Span = Pick<Meeting, 'startsAt' | 'endsAt'>;

/** Gives a meeting its body's standing agenda, fitted to its length, while nobody has decided on another. */
@Injectable()
export class FitAgendaService {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  async fit(
    tx: Transaction,
    meeting: Span & Pick<Meeting, 'id' | 'bodyId'>,
    { standingAgenda }: Pick<Body, 'standingAgenda'>,
  ): Promise<void> {
    const seats = await this.seats.ofBodyAt(tx, meeting.bodyId, this.clock.now());
    const agenda = fittedAgenda(standingAgenda, minutesOf(meeting));
    await this.agendas.replace(tx, meeting.id, withPresenters(agenda, seats));
  }
}

/** How long a standing agenda was, in minutes, when it had to be fitted to a meeting; null when it was as long. */
export function fittedFrom(standing: readonly AgendaItem[], meeting: Span): number | null {
  const minutes = agendaMinutes(standing);
  return minutes === 0 || minutes === minutesOf(meeting) ? null : minutes;
}

function minutesOf({ startsAt, endsAt }: Span): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}
