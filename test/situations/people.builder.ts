import { randomUUID } from 'node:crypto';

/** Whom a situation is about, in the order of the tables' columns. */
export const PERSONS = [
  'holder',
  'deputy',
  'substitute',
  'colleague',
  'successor',
  'coordinator',
  'backup',
  'escalation account',
  'no longer comes',
] as const;
export type Person = (typeof PERSONS)[number];

/** Who is reached at which address, and since when they are the one who no longer comes. */
export class People {
  /** Who reads somebody else's mailbox, and whose. */
  readonly readers = new Map<Person, Person>();
  private readonly people = new Map<string, Person>();
  /** Instants from which somebody is the one who no longer comes, by address. */
  private readonly gone = new Map<string, Date>();

  set(email: string, person: Person): this {
    this.people.set(email, person);
    return this;
  }

  /** Which person an address belonged to when it got a mail at an instant; `undefined` for one of another stage. */
  personAt(address: string, at: Date): Person | undefined {
    const since = this.gone.get(address);
    return since && since.getTime() <= at.getTime() ? 'no longer comes' : this.people.get(address);
  }

  /** Somebody who was expected is the one who no longer comes, from an instant on. */
  leave(person: Person, since: Date): void {
    for (const [email, one] of this.people) {
      if (one === person && !this.gone.has(email)) this.gone.set(email, since);
    }
  }

  comeBack(...persons: Person[]): void {
    for (const [email, person] of this.people) if (persons.includes(person)) this.gone.delete(email);
  }

  /** Somebody has another address; what goes to the one before goes to somebody who no longer comes. */
  move(person: Person, email: string, since: Date): void {
    this.comeBack(person);
    this.leave(person, since);
    this.set(email, person);
  }

  /** @throws when there is no such person */
  addressOf(person: Person, at: Date): string {
    for (const email of [...this.people.keys()].reverse()) {
      if (this.personAt(email, at) === person) return email;
    }
    throw new Error(`There is no ${person}`);
  }
}

export function newAddress(name: string): string {
  return `${name.normalize('NFD').replace(/[^a-z-]/g, '')}-${randomUUID().slice(0, 8)}@organisation.example`;
}
