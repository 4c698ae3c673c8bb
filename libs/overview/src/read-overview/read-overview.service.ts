import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { addDays, civilDateOf, type Matter, mayEnd, type OverviewView, type Role } from '@samsyn/contract';
import { MeetingsWithSeatsRepository } from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { HalfYearMatterRepository } from '../half-years/half-year-matter.repository';
import { halfYearMatters, halfYearsLookedAt } from '../half-years/half-year-matter.rules';
import { MailMatterRepository } from '../mail/mail-matter.repository';
import { overdueMatters, troubledMatters } from '../mail/mail-matter.rules';
import { comingMatters, REPLIES_TOLD_BEFORE_DAYS } from '../meetings/coming-matter.rules';
import { MeetingMatterRepository } from '../meetings/meeting-matter.repository';
import { agendaMatters, passedMatters, vacancyMatters } from '../meetings/meeting-matter.rules';
import { ranked } from './ranking.rules';

/** As many matters as one answer tells of: more than anyone deals with before looking again. */
const MOST_MATTERS = 50;

/** Who looks, and where. */
export interface OverviewReader {
  readonly scope: MunicipalityScope;
  readonly roles: readonly Role[];
}

/**
 * What needs a person in a municipality now, most urgent first. Nothing of it is stored: one question to each source, and a
 * matter is gone when what it is about is done.
 */
@Injectable()
export class ReadOverviewService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly mail: MailMatterRepository,
    private readonly meetings: MeetingMatterRepository,
    private readonly coming: MeetingsWithSeatsRepository,
    private readonly halfYears: HalfYearMatterRepository,
    private readonly clock: Clock,
  ) {}

  /** @param reader each matter says whether the roles of theirs let them end it. */
  read({ scope, roles }: OverviewReader): Promise<OverviewView> {
    return this.database.transaction(scope, (tx) => this.readIn(tx, roles));
  }

  /** The same in a transaction that goes on. */
  async readIn(tx: Transaction, roles: readonly Role[]): Promise<OverviewView> {
    const { timeZone: zone } = await this.municipalities.get(tx);
    const matters = ranked(await this.matters(tx, zone));
    const next = await this.mail.next(tx);
    return {
      matters: matters
        .slice(0, MOST_MATTERS)
        .map((matter) => ({ ...matter, yours: mayEnd(matter.action.useCase, roles) })),
      more: Math.max(0, matters.length - MOST_MATTERS),
      nextMail: next && { day: civilDateOf(next, zone), at: next.toISOString() },
    };
  }

  private async matters(tx: Transaction, zone: string): Promise<Matter[]> {
    const { municipalityId } = tx.scope;
    const today = civilDateOf(this.clock.now(), zone);
    const council = await this.halfYears.council(tx, halfYearsLookedAt(today));
    const soon = addDays(today, REPLIES_TOLD_BEFORE_DAYS);
    return [
      ...overdueMatters(await this.mail.overdue(tx), { municipalityId, zone }),
      ...troubledMatters(await this.mail.troubled(tx), zone),
      ...passedMatters(await this.meetings.passed(tx)),
      ...comingMatters(await this.coming.repliedBy(tx, soon), today),
      ...vacancyMatters(await this.meetings.vacant(tx)),
      ...agendaMatters(await this.meetings.undecided(tx)),
      ...(council ? halfYearMatters(council, today, zone) : []),
    ];
  }
}
