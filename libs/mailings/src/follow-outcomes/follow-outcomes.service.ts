import { Injectable, Logger } from '@nestjs/common';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { OutcomeRepository } from '../ledger/outcome.repository';
import type { SubjectRef } from '../mail-kind';
import { MailSubjects } from '../mail-subjects';
import { ReplanService } from '../replan/replan.service';
import { OutcomeFollowers } from './outcome-followers';

/** A subject that somebody has locked for longer than this, in milliseconds, is left to the next sweep. */
const LOCK_PATIENCE = 1000;

/**
 * Plans what follows from outcomes: a refused address can reopen a seat, and this week's list is followed by next week's.
 * It runs after each batch, and in every sweep for what a crash left.
 */
@Injectable()
export class FollowOutcomesService {
  private readonly logger = new Logger('follow');

  constructor(
    private readonly database: Database,
    private readonly subjects: MailSubjects,
    private readonly outcomes: OutcomeRepository,
    private readonly replan: ReplanService,
    private readonly followers: OutcomeFollowers,
  ) {}

  /** Follows every outcome of a municipality's; a subject that cannot be planned is logged and does not hold the others. */
  async follow(scope: MunicipalityScope): Promise<void> {
    const { types, typesIgnoringSent, kindNames } = this.subjects;
    const subjects = await this.database.transaction(scope, (tx) =>
      this.outcomes.subjectsToFollow(tx, types, typesIgnoringSent, kindNames),
    );
    for (const subject of subjects) {
      try {
        await this.followOne(scope, subject);
      } catch (error) {
        const { message } = error as Error;
        this.logger.warn(`What follows for ${subject.type} ${subject.id} waits for the sweep: ${message}`);
      }
    }
  }

  /** Of two who follow the same subject the second finds nothing left to follow. */
  private followOne(scope: MunicipalityScope, subject: SubjectRef): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      await tx.query(`SELECT set_config('lock_timeout', $1, true)`, [String(LOCK_PATIENCE)]);
      const exists = await this.subjects.ownerOf(subject.type).lock(tx, subject.id);
      // read before the dossier, so that what settles from here on is followed by somebody else
      const ended = await this.outcomes.unfollowed(tx, subject);
      if (ended.length === 0) return;
      if (exists) await this.replan.replan(tx, subject);
      if (ended.some(({ state }) => state === 'failed')) await this.followers.mailFailed(tx);
      await this.outcomes.markFollowed(
        tx,
        ended.map(({ id }) => id),
      );
    });
  }
}
