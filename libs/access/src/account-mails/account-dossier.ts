import type { AccountView } from '@samsyn/contract';
import type { Municipality } from '../municipality/municipality.entity';

/** Whose mail it is: the owner of an account. */
export interface AccountOwner extends AccountView {
  /** When the account ended: nothing is written to it any more. */
  endedAt: Date | null;
}

/** Everything that decides which mails about an account a municipality sends, and what they say. */
export interface AccountDossier {
  account: AccountOwner;
  /** Who writes: of several where the account has roles, the one that has taken the matter on. */
  municipality: Pick<
    Municipality,
    'name' | 'timeZone' | 'contactRole' | 'contactPhone' | 'contactEmail' | 'colour'
  >;
  /** The many failed sign-ins that this municipality tells the owner of. */
  signInWarning: { failures: number; notedAt: Date } | null;
  /** The newest link to a new password that this municipality sends, while it opens. */
  passwordLink: { id: string; askedAt: Date; url: string } | null;
  /** When its owner last changed the password, if this municipality tells of it. */
  passwordChangedAt: Date | null;
  /** Where people reach us. */
  publicUrl: string;
}
