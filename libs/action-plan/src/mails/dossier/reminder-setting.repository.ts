import { Injectable } from '@nestjs/common';
import {
  AccountService,
  type LeadingAccount,
  leadershipOf,
  MunicipalityCalendarRepository,
  type YearlyCalendar,
} from '@samsyn/access';
import { type CivilDate, civilDateOf, yearOf } from '@samsyn/contract';
import { Clock, Config, type Transaction } from '@samsyn/platform';
import type { ReminderSetting } from './action-dossier';

/** What is read once for reminders of whichever body. */
export interface SharedSetting extends YearlyCalendar {
  readonly leading: readonly LeadingAccount[];
  readonly now: Date;
}

/** Reads what the mails about the actions of a body have in common. */
@Injectable()
export class ReminderSettingRepository {
  constructor(
    private readonly calendars: MunicipalityCalendarRepository,
    private readonly accounts: AccountService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What the reminders of all bodies have in common. */
  async shared(tx: Transaction): Promise<SharedSetting> {
    const [calendar, leading, now] = await Promise.all([
      this.calendars.yearly(tx),
      this.accounts.leading(tx),
      this.now(tx),
    ]);
    return { ...calendar, leading, now };
  }

  /** @param days that what is planned can touch, beside today */
  around(
    days: readonly CivilDate[],
    { municipality, between, leading, now }: SharedSetting,
  ): Omit<ReminderSetting, 'rules'> {
    // Christmas began the year before; a quarter, or what has been silent, may be told in the year after
    const years = [civilDateOf(now, municipality.timeZone), ...days].map(yearOf);
    return {
      municipality,
      leadership: leadershipOf(leading, municipality.escalationAccountId),
      calendar: between(Math.min(...years) - 1, Math.max(...years) + 1),
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
