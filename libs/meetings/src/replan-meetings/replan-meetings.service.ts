import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MunicipalityFollower, MunicipalityFollowers } from '@samsyn/access';
import { ReplanService } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { BeginTaskService, type NewTask, type TaskKind, TaskKinds } from '@samsyn/tasks';
import { MeetingRepository } from '../meeting.repository';

/**
 * Plans the mails of many meetings anew, as a task: after a change of a body's timing rules, or of when planned mail may
 * leave in the municipality. Until a meeting's turn comes its mails are held to what has been decided as they are written
 * (`stillPlanned`).
 */
@Injectable()
export class ReplanMeetingsService implements MunicipalityFollower, TaskKind, OnModuleInit {
  readonly kind = 'meetings.replan';
  /** With twenty seats each, these are locked for a few tenths of a second. */
  readonly stepSize = 5;

  constructor(
    private readonly municipalities: MunicipalityFollowers,
    private readonly kinds: TaskKinds,
    private readonly tasks: BeginTaskService,
    private readonly meetings: MeetingRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.municipalities.register(this);
    this.kinds.register(this);
  }

  calendarChanged(tx: Transaction): Promise<string[]> {
    return this.begin(tx, { type: 'municipality', id: tx.scope.municipalityId });
  }

  /** The same for one body, whose timing rules were changed. */
  timingChanged(tx: Transaction, bodyId: string): Promise<string[]> {
    return this.begin(tx, { type: 'body', id: bodyId }, bodyId);
  }

  async step(tx: Transaction, meetingIds: readonly string[]): Promise<void> {
    for (const { id } of await this.meetings.lockPlanned(tx, meetingIds, this.clock.now())) {
      await this.replan.replan(tx, { type: 'meeting', id });
    }
  }

  private async begin(tx: Transaction, subject: NewTask['subject'], bodyId?: string): Promise<string[]> {
    const itemIds = await this.meetings.idsPlannedAfter(tx, this.clock.now(), bodyId);
    return this.tasks.begin(tx, { kind: this.kind, subject, itemIds });
  }
}
