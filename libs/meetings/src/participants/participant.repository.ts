import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import { Participant } from './participant.entity';

/** Who is invited to a meeting: its body's seats, and substitutes in their place. */
@Injectable()
export class ParticipantRepository {
  /** Everyone ever invited, also withdrawn substitutes, in the order of invitation. */
  list(tx: Transaction, meetingId: string): Promise<Participant[]> {
    return this.listOf(tx, [meetingId]);
  }

  /** The same for several meetings. */
  listOf(tx: Transaction, meetingIds: readonly string[]): Promise<Participant[]> {
    return tx.manager.find(Participant, {
      where: { municipalityId: tx.scope.municipalityId, meetingId: In(meetingIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  get(tx: Transaction, id: string): Promise<Participant | null> {
    return tx.manager.findOneBy(Participant, { municipalityId: tx.scope.municipalityId, id });
  }

  /** Whether a seat takes part in a meeting. */
  seatTakesPart(tx: Transaction, meetingId: string, seatId: string): Promise<boolean> {
    return tx.manager.existsBy(Participant, {
      municipalityId: tx.scope.municipalityId,
      meetingId,
      seatId,
      substituteFor: IsNull(),
    });
  }

  async insertSeats(tx: Transaction, meetingId: string, seatIds: string[]): Promise<void> {
    if (seatIds.length === 0) return;
    const { municipalityId } = tx.scope;
    await tx.manager.insert(
      Participant,
      seatIds.map((seatId) => ({ municipalityId, id: randomUUID(), meetingId, seatId })),
    );
  }

  /** How many substitutes somebody has named for a seat at a meeting since an instant, also those withdrawn since. */
  namedSince(tx: Transaction, participantId: string, namedBy: string, since: Date): Promise<number> {
    return tx.manager.countBy(Participant, {
      municipalityId: tx.scope.municipalityId,
      substituteFor: participantId,
      namedBy,
      createdAt: MoreThanOrEqual(since),
    });
  }

  /** The substitute who comes in a participant's place now, if any. */
  activeSubstitute(tx: Transaction, participantId: string): Promise<Participant | null> {
    return tx.manager.findOneBy(Participant, {
      municipalityId: tx.scope.municipalityId,
      substituteFor: participantId,
      withdrawnAt: IsNull(),
    });
  }

  async insertSubstitute(
    tx: Transaction,
    { meetingId, seatId, id }: Participant,
    substitute: { name: string; email: string; namedBy: string },
    at: Date,
  ): Promise<void> {
    await tx.manager.insert(Participant, {
      municipalityId: tx.scope.municipalityId,
      id: randomUUID(),
      meetingId,
      seatId,
      substituteFor: id,
      substituteName: substitute.name,
      substituteEmail: substitute.email,
      namedBy: substitute.namedBy,
      createdAt: at,
    });
  }

  async withdraw(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.manager.update(
      Participant,
      { municipalityId: tx.scope.municipalityId, id },
      { withdrawnAt: at },
    );
  }

  async renameSubstitute(tx: Transaction, id: string, substituteName: string): Promise<void> {
    await tx.manager.update(Participant, { municipalityId: tx.scope.municipalityId, id }, { substituteName });
  }
}
