import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type MailKind as MailKindName, mailKinds } from '@samsyn/contract';
import type { MailingSubject, MailKind } from './mail-kind';

/** Every kind of mail and its one owner. A kind with no owner, or two, stops the start. */
@Injectable()
export class MailKinds implements OnApplicationBootstrap {
  private readonly owners = new Map<MailKindName, MailKind>();

  /** @throws when the kind has an owner already. */
  register(kind: MailKind): void {
    if (this.owners.has(kind.kind)) throw new Error(`The mail kind ${kind.kind} has two owners`);
    this.owners.set(kind.kind, kind);
  }

  /** The owner of a kind. */
  ownerOf(kind: MailKindName): MailKind {
    const owner = this.owners.get(kind);
    if (!owner) throw new Error(`The mail kind ${kind} has no owner`);
    return owner;
  }

  /** The kinds that may concern a subject. */
  about(subject: MailingSubject): MailKind[] {
    return [...this.owners.values()].filter((kind) => kind.subjectType === subject.type);
  }

  onApplicationBootstrap(): void {
    for (const name of mailKinds) this.ownerOf(name);
  }
}
