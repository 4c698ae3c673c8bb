import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import type { SeatOwner } from '@samsyn/bodies';
import {
  addDays,
  civilDateOf,
  type Matter,
  mayEnd,
  type OverviewView,
  type Role,
  staff,
} from '@samsyn/contract';
import { type MeetingWithSeats, MeetingsWithSeatsRepository } from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { ActionMatterRepository } from '../actions/action-matter.repository';
import { actionMatters, goalMatters } from '../actions/action-matter.rules';
import { HalfYearMatterRepository } from '../half-years/half-year-matter.repository';
import { halfYearMatters, halfYearsLookedAt } from '../half-years/half-year-matter.rules';
import { MailMatterRepository } from '../mail/mail-matter.repository';
import { overdueMatters, type TroubledMail, troubledMatters } from '../mail/mail-matter.rules';
import { comingMatters, REPLIES_TOLD_BEFORE_DAYS } from '../meetings/coming-matter.rules';
import { MeetingMatterRepository } from '../meetings/meeting-matter.repository';
import {
  agendaMatters,
  passedMatters,
  recipientMatters,
  vacancyMatters,
} from '../meetings/meeting-matter.rules';
import { OwnMattersRepository } from '../own-seats/own-matters.repository';
import { ranked } from './ranking.rules';

/** As many matters as one answer tells of: more than anyone deals with before looking again. */
const MOST_MATTERS = 50;

/** Who looks, and where. */
export interface OverviewReader extends SeatOwner {
  readonly scope: MunicipalityScope;
}

/** What needs whoever leads the work, most urgent first, and what that was found in. */
export interface WholeOverview extends Pick<OverviewView, 'nextMail'> {
  matters: Matter[];
  /** What will need them before an instant that was asked for, most urgent first. */
  ahead: Matter[];
  troubled: TroubledMail[];
  /** Meetings whose last day to reply is near, or that begin within a week or so. */
  near: MeetingWithSeats[];
}

/** More than a week, wherever the municipality is. */
const NEAR = 8 * 24 * 3_600_000;

const overseers: ReadonlySet<Role> = new Set(staff);

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
    private readonly actions: ActionMatterRepository,
    private readonly own: OwnMattersRepository,
    private readonly clock: Clock,
  ) {}

  /** @param reader sees the whole municipality's if they are staff, and what concerns the seats that are their own. */
  read(reader: OverviewReader): Promise<OverviewView> {
    return this.database.transaction(reader.scope, async (tx) => {
      const own = await this.own.of(tx, reader);
      const oversees = reader.roles.some((role) => overseers.has(role));
      const all = oversees
        ? await this.all(tx, { own: own.seatIds })
        : {
            matters: await this.waitingActions(tx, { seatIds: own.seatIds, own: own.seatIds }),
            nextMail: null,
          };
      const matters = ranked([...own.matters, ...all.matters]);
      return {
        matters: matters
          .slice(0, MOST_MATTERS)
          .map((matter) => ({ ...matter, yours: mayEnd(matter.action.useCase, reader.roles) })),
        more: Math.max(0, matters.length - MOST_MATTERS),
        nextMail: all.nextMail,
        yourMeetings: own.meetings,
      };
    });
  }

  /**
   * What needs somebody who leads the work, with what it was found in; in a transaction that goes on.
   * @param until when they look next: what will have needed them by then, as far as it is foreseen, lies ahead
   * @param own the seats that are the reader's, when one person reads it
   */
  async all(
    tx: Transaction,
    { until = this.clock.now(), own = [] }: { until?: Date; own?: readonly string[] } = {},
  ): Promise<WholeOverview> {
    const { timeZone: zone } = await this.municipalities.get(tx);
    const { municipalityId } = tx.scope;
    const now = this.clock.now();
    const today = civilDateOf(now, zone);
    const troubled = await this.mail.troubled(tx);
    const near = await this.coming.near(tx, {
      repliedBy: addDays(today, REPLIES_TOLD_BEFORE_DAYS),
      startingBy: new Date(now.getTime() + NEAR),
    });
    const council = await this.halfYears.council(tx, halfYearsLookedAt(today));
    const agendas = await this.meetings.undecided(tx, until);
    const matters = ranked([
      ...overdueMatters(await this.mail.overdue(tx), { municipalityId, zone }),
      ...troubledMatters(troubled, zone),
      ...passedMatters(await this.meetings.passed(tx)),
      ...comingMatters(near, today),
      ...vacancyMatters(await this.meetings.vacant(tx)),
      ...recipientMatters(await this.meetings.wrongRecipients(tx), zone),
      ...agendaMatters(agendas.filter(({ since }) => since <= now)),
      ...(await this.waitingActions(tx, { own })),
      ...goalMatters(await this.actions.withoutGoal(tx)),
      ...(council ? halfYearMatters(council, today, zone) : []),
    ]);
    const next = await this.mail.next(tx);
    return {
      matters,
      ahead: ranked(agendaMatters(agendas.filter(({ since }) => since > now && since < until))),
      troubled,
      near,
      nextMail: next && { day: civilDateOf(next, zone), at: next.toISOString() },
    };
  }

  /** Actions that are overdue or silent: all of them, or those of some seats. */
  private async waitingActions(
    tx: Transaction,
    { seatIds, own }: { seatIds?: readonly string[]; own: readonly string[] },
  ): Promise<Matter[]> {
    if (seatIds?.length === 0) return [];
    const { timeZone: zone } = await this.municipalities.get(tx);
    const now = this.clock.now();
    const today = civilDateOf(now, zone);
    const waiting = await this.actions.waiting(tx, { today, now, zone, ...(seatIds ? { seatIds } : {}) });
    return actionMatters(waiting, { today, zone, own });
  }
}
