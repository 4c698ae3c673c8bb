import { Injectable } from '@nestjs/common';
import {
  AccountService,
  leadershipOf,
  MunicipalityCalendarRepository,
  MunicipalityRepository,
} from '@samsyn/access';
import { type CivilDate, civilDateOf, yearOf } from '@samsyn/contract';
import { Clock, Config, type Transaction } from '@samsyn/platform';
import { ActionTimingRepository } from '../../action-timing/action-timing.repository';
import type { ReminderSetting } from './action-dossier';

/** Reads what the mails about the actions of a body have in common. */
@Injectable()
export class ReminderSettingRepository {
  constructor(
    private readonly timings: ActionTimingRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MunicipalityCalendarRepository,
    private readonly accounts: AccountService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param days that what is planned can touch, beside today */
  async around(tx: Transaction, bodyId: string, days: readonly CivilDate[]): Promise<ReminderSetting> {
    const [municipality, now, { rules }, leading] = await Promise.all([
      this.municipalities.get(tx),
      this.now(tx),
      this.timings.get(tx, bodyId),
      this.accounts.leading(tx),
    ]);
    // Christmas began the year before; a quarter, or what has been silent, may be told in the year after
    const years = [civilDateOf(now, municipality.timeZone), ...days].map(yearOf);
    return {
      rules,
      municipality,
      leadership: leadershipOf(leading, municipality.escalationAccountId),
      calendar: await this.calendars.dayCalendar(tx, Math.min(...years) - 1, Math.max(...years) + 1),
      publicUrl: this.config.values.PUBLIC_URL,
      appUrl: `${this.config.values.PUBLIC_URL}/app/${municipality.slug}`,
      now,
    };
  }

  /**
   * The product's time by the database's clock, which also decides what is due: what was claimed when a successor's time began
   * must not be written to the one before, because this process's clock is slow.
   */
  private async now(tx: Transaction): Promise<Date> {
    const [row] = await tx.often<{ now: Date }>('SELECT product_now() AS now');
    return row?.now ?? this.clock.now();
  }
}
