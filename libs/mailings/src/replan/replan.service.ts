import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { type KeyedMailing, MailingRepository } from '../ledger/mailing.repository';
import type { AnySubject, SubjectRef } from '../mail-kind';
import { MailSubjects } from '../mail-subjects';
import { meantBesides } from '../person-key.rules';
import { WakeService } from '../wake/wake.service';
import { dedupeHashOf } from './dedupe.rules';

/** Makes the ledger match what should be sent about a subject, inside the transaction that changed it. */
@Injectable()
export class ReplanService {
  constructor(
    private readonly subjects: MailSubjects,
    private readonly mailings: MailingRepository,
    private readonly wake: WakeService,
  ) {}

  /**
   * Runs every kind's plan and writes the difference: what is missing is inserted, what is no longer planned is
   * superseded. The caller has locked the subject. After commit the worker is woken for each due minute.
   */
  async replan(tx: Transaction, subject: SubjectRef): Promise<void> {
    const owner = this.subjects.ownerOf(subject.type);
    // asked together, and answered in this order: what is loaded knows what a claim that was waited for has taken
    const [, before, dossier] = await Promise.all([
      this.mailings.lockPending(tx, subject),
      tx.outlook && this.mailings.expected(tx, subject),
      owner.load(tx, subject.id),
    ]);
    const planned = keyed(tx, subject, owner, dossier);
    const [changed] = await Promise.all([
      this.mailings.upsert(tx, subject, planned),
      this.mailings.supersedeOthers(tx, subject, planned),
    ]);
    if (before) {
      const after = await this.mailings.expected(tx, subject);
      tx.outlook?.replanned(`${subject.type} ${subject.id}`, before, after);
    }
    if (changed.length === 0) return;
    await owner.plannedAnew?.(
      tx,
      dossier,
      changed.map(({ mailing }) => mailing),
    );
    const due = changed.map(({ attemptAt }) => attemptAt);
    tx.afterCommit(() => this.wake.at(tx.scope, due));
  }
}

function keyed(tx: Transaction, subject: SubjectRef, owner: AnySubject, dossier: unknown): KeyedMailing[] {
  return owner.kinds.flatMap((kind) =>
    kind.plan(dossier).map((mailing) => {
      const person = owner.personOf(dossier, kind, mailing);
      return {
        ...mailing,
        kind: kind.kind,
        dedupeHash: dedupeHashOf(tx.scope.municipalityId, subject, kind.kind, mailing),
        personKey: person,
        meantFor: meantBesides(person, owner.meantFor?.(dossier, kind, mailing)),
      };
    }),
  );
}
