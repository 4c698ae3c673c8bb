import type { SendOutcome } from '@samsyn/platform';
import type { Settlement } from '../ledger/claim.repository';
import type { ComposedMail, Mailing, NO_LONGER_DUE } from '../mail-kind';
import { nextAttempt } from './backoff.rules';

/**
 * How often in a row a mail that cannot be written is tried before it is shown as failed. Attempts that a relay put off
 * do not count: after a night without a relay one fault of the database must not end a mail.
 */
const COMPOSE_ATTEMPTS = 5;

/** What was made of a claimed mail before sending: the mail, word that it is no longer due, or an error. */
export type Composition = ComposedMail | typeof NO_LONGER_DUE | { error: Error };

/** Whether there is something to send. */
export function isMail(composition: Composition): composition is ComposedMail {
  return typeof composition !== 'string' && 'mail' in composition;
}

/** The row's new state after an attempt to send. A 5xx is final and shown; 4xx waits; the rest is unknown. */
export function settlementOf(
  mailing: Mailing,
  { told }: ComposedMail,
  outcome: SendOutcome,
  now: Date,
): Settlement {
  const row = { id: mailing.id, fence: mailing.fence };
  switch (outcome.kind) {
    case 'accepted':
      return { ...row, state: 'sent', told, outcome: { reason: 'accepted', response: outcome.response } };
    case 'refused':
      return {
        ...row,
        state: 'failed',
        outcome: { reason: 'refused', code: outcome.code, response: outcome.response },
      };
    case 'later':
      return {
        ...row,
        state: 'pending',
        attemptAt: nextAttempt(mailing.attempt, now),
        outcome: { reason: outcome.reason, code: outcome.code, response: outcome.response },
      };
    case 'unknown':
      return { ...row, state: 'unknown', told, outcome: { reason: 'unknown', response: outcome.reason } };
  }
}

/** The row's new state when there was nothing to send, or nothing could be written. */
export function settlementWithoutMail(
  mailing: Mailing,
  composition: typeof NO_LONGER_DUE | { error: Error },
  now: Date,
): Settlement {
  const row = { id: mailing.id, fence: mailing.fence };
  if (typeof composition === 'string')
    return { ...row, state: 'superseded', outcome: { reason: 'no-longer-due' } };
  const times = (mailing.composeFaults ?? 0) + 1;
  const outcome = { reason: 'cannot-compose', response: composition.error.message, times };
  if (times >= COMPOSE_ATTEMPTS) return { ...row, state: 'failed', outcome };
  return { ...row, state: 'pending', attemptAt: nextAttempt(times, now), outcome };
}
