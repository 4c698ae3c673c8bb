import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@samsyn/contract';
import { SweepService } from '@samsyn/mailings';
import { WatchOverviewService } from '@samsyn/overview';
import { Clock, Database, mintMunicipalityScope } from '@samsyn/platform';
import { RunTasksService } from '@samsyn/tasks';
import { SettableClock } from '@samsyn/testing';

/** How long a due mail that is in flight elsewhere is waited for before time moves on. */
const PATIENCE_MILLISECONDS = 5000;
const PAUSE_MILLISECONDS = 50;

/** Moves the clock of the standalone program. On the way forward nothing is skipped: each due mail leaves at its time. */
@Injectable()
export class MoveClockService {
  private readonly clock: SettableClock;

  constructor(
    clock: Clock,
    private readonly database: Database,
    private readonly sweep: SweepService,
    private readonly tasks: RunTasksService,
    private readonly overview: WatchOverviewService,
  ) {
    if (!(clock instanceof SettableClock)) throw new Error('Only a settable clock can be moved');
    this.clock = clock;
  }

  now(): Date {
    return this.clock.now();
  }

  /** Steps through every instant at which mail is due, sends it there, and ends at `target`. Back is one step. */
  async moveTo(target: Date): Promise<void> {
    // what is planned anew is planned as of the time at which that was asked for
    await this.tasks.run();
    let looked = '';
    for (let due = await this.nextDue(); due && due <= target; due = await this.nextDue()) {
      if (due > this.clock.now()) this.clock.setTo(due);
      const day = civilDateOf(due, 'UTC');
      // what a worker looks for every hour: here once on each day on which mail leaves, before it does
      if (day !== looked) await this.overview.plan();
      looked = day;
      await this.drain(due);
    }
    this.clock.setTo(target);
    await this.sweep.sweep();
  }

  /** Sends what is due until nothing is left from that instant, or what is left has been waited for long enough. */
  private async drain(due: Date): Promise<void> {
    const until = Date.now() + PATIENCE_MILLISECONDS;
    do {
      await this.sweep.sweep();
      const next = await this.nextDue();
      if (!next || next > due) return;
      await delay(PAUSE_MILLISECONDS);
    } while (Date.now() < until);
    throw new Error(`Mail due at ${due.toISOString()} does not leave`);
  }

  /** When the next mail of any municipality wants to leave. */
  private async nextDue(): Promise<Date | undefined> {
    const municipalities = await this.database.global((manager): Promise<{ id: string }[]> =>
      manager.query('SELECT id FROM municipality'),
    );
    const instants: number[] = [];
    for (const { id } of municipalities) {
      const [row] = await this.database.transaction(mintMunicipalityScope(id), (tx) =>
        tx.query<{ next: Date | null }>(
          `SELECT min(attempt_at) AS next FROM mailing WHERE municipality_id = $1 AND state = 'pending'`,
          [id],
        ),
      );
      if (row?.next) instants.push(row.next.getTime());
    }
    return instants.length > 0 ? new Date(Math.min(...instants)) : undefined;
  }
}
