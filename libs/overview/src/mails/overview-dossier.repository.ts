import { Injectable } from '@nestjs/common';
import {
  AccountService,
  leadershipOf,
  MunicipalityCalendarRepository,
  MunicipalityRepository,
} from '@samsyn/access';
import { civilDateOf, yearOf } from '@samsyn/contract';
import { MailingRepository, type SubjectRef } from '@samsyn/mailings';
import { Clock, Config, type Transaction } from '@samsyn/platform';
import * as z from 'zod';
import { ReadOverviewService } from '../read-overview/read-overview.service';
import { nextListAt } from './monday-list/next-list.rules';
import type { OverviewDossier } from './overview-dossier';

const toldSchema = z.strictObject({
  v: z.literal(1),
  until: z.iso.datetime().optional(),
  matters: z.array(z.string()).optional(),
});

/** Reads what a municipality's mails about the overview need. */
@Injectable()
export class OverviewDossierRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MunicipalityCalendarRepository,
    private readonly accounts: AccountService,
    private readonly reading: ReadOverviewService,
    private readonly mailings: MailingRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Locks the overview of the transaction's municipality until that ends; false when it is another's. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`overview of ${id}`]);
    return id === tx.scope.municipalityId;
  }

  async load(tx: Transaction, subject: SubjectRef): Promise<OverviewDossier> {
    const now = this.clock.now();
    const municipality = await this.municipalities.get(tx);
    const { escalationAccountId, escalateAfterDays, timeZone } = municipality;
    const year = yearOf(civilDateOf(now, timeZone));
    // the next Monday may be the next year's, and Christmas began the year before
    const calendar = await this.calendars.dayCalendar(tx, year - 1, year + 1);
    const { matters, ahead, troubled, near } = await this.reading.all(tx, {
      until: nextListAt(now, calendar),
    });
    return {
      municipality,
      leadership: leadershipOf(await this.accounts.leading(tx), escalationAccountId),
      escalateAfterDays,
      matters,
      ahead,
      troubled,
      near,
      history: await this.mailings.history(tx, subject, toldSchema),
      calendar,
      publicUrl: this.config.values.PUBLIC_URL,
      now,
    };
  }
}
