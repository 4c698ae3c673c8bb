import { Injectable } from '@nestjs/common';
import { type MailKindName, mailKindNameSchema, subjectTypeSchema } from '@samsyn/contract';
import type { AnySubject, MailKind, MailSubject } from './mail-kind';

/** A kind of mail with the subject it is about. */
export interface OwnedKind {
  subject: AnySubject;
  kind: MailKind<unknown, unknown, unknown>;
}

/** Every type of subject and every kind of mail, each with its one owner. A second owner stops the start. */
@Injectable()
export class MailSubjects {
  private readonly subjects = new Map<string, AnySubject>();
  private readonly kinds = new Map<string, OwnedKind>();

  /** @throws when the type or one of its kinds has an owner already, or a name that could not be stored. */
  register<Dossier, Recipient, Decision, Kind extends MailKind<Dossier, Recipient, Decision>>(
    subject: MailSubject<Dossier, Recipient, Decision, Kind>,
  ): void {
    const type = subjectTypeSchema.parse(subject.type);
    if (this.subjects.has(type)) throw new Error(`Mail about ${type} has two owners`);
    this.subjects.set(type, subject);
    for (const kind of subject.kinds) {
      const name = mailKindNameSchema.parse(kind.kind);
      if (this.kinds.has(name)) throw new Error(`The mail kind ${name} has two owners`);
      this.kinds.set(name, { subject, kind });
    }
  }

  /** The owner of a type of subject. @throws when nobody has registered it. */
  ownerOf(type: string): AnySubject {
    const subject = this.subjects.get(type);
    if (!subject) throw new Error(`Nobody has registered mail about ${type}`);
    return subject;
  }

  /** The owner of a kind. @throws when nobody has registered it. */
  kindNamed(name: string): OwnedKind {
    const owned = this.kinds.get(name);
    if (!owned) throw new Error(`The mail kind ${name} has no owner`);
    return owned;
  }

  /** The types and kinds that have an owner in this process; rows of others wait for a process that knows them. */
  get types(): string[] {
    return [...this.subjects.keys()];
  }

  /** Those of which a sent mail changes nothing. */
  get typesIgnoringSent(): string[] {
    return [...this.subjects.values()].filter(({ ignoresSent }) => ignoresSent).map(({ type }) => type);
  }

  get kindNames(): MailKindName[] {
    return [...this.kinds.values()].map(({ kind }) => kind.kind);
  }

  get kindNamesInTurn(): MailKindName[] {
    return [...this.kinds.values()].filter(({ kind }) => kind.inTurn).map(({ kind }) => kind.kind);
  }
}
