import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { In } from 'typeorm';
import { Reply } from './reply.entity';

/** Answers to notices; they are only ever added. */
@Injectable()
export class ReplyRepository {
  /** Every reply about a meeting, newest first, also those given for an earlier time. */
  list(tx: Transaction, meetingId: string): Promise<Reply[]> {
    return this.listOf(tx, [meetingId]);
  }

  /** The same about several meetings. */
  listOf(tx: Transaction, meetingIds: readonly string[]): Promise<Reply[]> {
    return tx.manager
      .createQueryBuilder(Reply, 'reply')
      .where({ municipalityId: tx.scope.municipalityId, meetingId: In(meetingIds) })
      .orderBy('reply.number', 'DESC')
      .getMany();
  }

  async insert(tx: Transaction, reply: Omit<Reply, 'municipalityId' | 'id' | 'number'>): Promise<void> {
    await tx.manager.insert(Reply, { ...reply, municipalityId: tx.scope.municipalityId });
  }
}
