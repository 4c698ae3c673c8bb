import { Injectable } from '@nestjs/common';
import { MailingRepository, type SubjectRef } from '@samsyn/mailings';
import type { Transaction } from '@samsyn/platform';
import * as z from 'zod';
import { ActionDossierRepository } from '../dossier/action-dossier.repository';
import { ReminderSettingRepository } from '../dossier/reminder-setting.repository';
import { ResponsibleSeatRepository } from '../dossier/responsible-seat.repository';
import type { StandingDossier } from './standing-dossier';

/** Reads what a seat is told of each quarter. */
@Injectable()
export class StandingDossierRepository {
  constructor(
    private readonly actions: ActionDossierRepository,
    private readonly seats: ResponsibleSeatRepository,
    private readonly settings: ReminderSettingRepository,
    private readonly mailings: MailingRepository,
  ) {}

  /**
   * Locks what a seat is told until the transaction ends. It is no row: who appoints somebody has the seat locked before its
   * actions, and who logs has an action locked before this.
   */
  async lock(tx: Transaction, seatId: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `standing actions of ${seatId}`,
    ]);
    return true;
  }

  async load(tx: Transaction, subject: SubjectRef): Promise<StandingDossier> {
    const [seat, open, history, shared] = await Promise.all([
      this.seats.get(tx, subject.id),
      this.actions.openOf(tx, subject.id),
      this.mailings.history(tx, subject, z.unknown()),
      this.settings.shared(tx),
    ]);
    return { ...seat, open, history, ...this.settings.around([], shared) };
  }
}
