import type { Absence, AccountView, Role } from '@samsyn/contract';

/** Somebody who leads the work in a municipality, or is told when nobody does, with what tells whether they are there. */
export interface LeadingAccount extends AccountView {
  roles: readonly Role[];
  /** When they signed in last, by the product's clock; null when they never have. */
  lastSignedInAt: Date | null;
  /** Soonest first. */
  absences: readonly Absence[];
  memberSince: Date;
}
