import type { MailingOutcome } from '@samsyn/contract';
import { HOLDS_IDENTITY_NUMBER, replyText, type SendOutcome } from '@samsyn/platform';
import type { ClaimedMailing } from '../ledger/claim.repository';
import type { Claim, Settlement } from '../ledger/delivery.repository';
import { type ComposedMail, DueLater, NO_LONGER_DUE } from '../mail-kind';
import { meantBesides } from '../person-key.rules';
import { secondsUntilNextAttempt } from './backoff.rules';
import type { WrittenRow } from './written-row';

/**
 * How often in a row a mail that cannot be written is tried before it is shown as failed. Attempts that a relay put off
 * do not count: after a night without a relay one fault must not end a mail.
 */
const COMPOSE_ATTEMPTS = 5;

/** The answer when nothing could be asked: the database is away, which says nothing about the mail. */
export const PUT_OFF = 'put off';

/** What was made of a claimed mail before sending: the mail, word that it is not to be sent (now), or an error. */
export type Composition = ComposedMail | typeof NO_LONGER_DUE | typeof PUT_OFF | DueLater | { error: Error };

/** Whether there is something to send. */
export function isMail(composition: Composition): composition is ComposedMail {
  return typeof composition !== 'string' && 'mail' in composition;
}

/**
 * What each row of a mail has come to. Put off, the mail dissolves, and each row waits as often as it has been tried; in
 * doubt it stays one mail, so that all wait alike.
 */
export function settlementsOf(rows: readonly WrittenRow[], outcome: SendOutcome): Settlement[] {
  const attempt = Math.max(...rows.map(({ mailing }) => mailing.attempt));
  return rows.map(({ mailing, composed: { told, plansMore = false } }) => {
    const staysOne = mailing.inDoubt || outcome.kind === 'unknown';
    return { ...settlementOf(staysOne ? { ...mailing, attempt } : mailing, told, outcome), plansMore };
  });
}

/**
 * The row's new state after an attempt to send. A 5xx is final and shown; 4xx waits; what was never offered is due again
 * at once, and what was is in doubt: it goes once more, and after a second doubt a person decides.
 */
export function settlementOf(
  mailing: Pick<ClaimedMailing, 'id' | 'fence' | 'attempt' | 'inDoubt'>,
  told: Record<string, unknown>,
  outcome: SendOutcome,
): Settlement {
  const { id, fence } = mailing;
  const waitSeconds = secondsUntilNextAttempt(mailing.attempt);
  switch (outcome.kind) {
    case 'accepted': {
      const { response } = outcome;
      return { id, fence, state: 'sent', told, outcome: { reason: 'accepted', response } };
    }
    case 'refused': {
      const { kind, ...words } = outcome;
      const reason = words.response === HOLDS_IDENTITY_NUMBER ? HOLDS_IDENTITY_NUMBER : kind;
      return { id, fence, state: 'failed', outcome: { reason, ...words } };
    }
    case 'later': {
      const { reason, code, response } = outcome;
      if (reason === 'stopping' || reason === 'not-handed-over') return released(mailing);
      return { id, fence, state: 'pending', waitSeconds, outcome: { reason, code, response } };
    }
    case 'unknown': {
      const response = outcome.reason;
      if (mailing.inDoubt)
        return { id, fence, state: 'failed', told, outcome: { reason: 'in-doubt', response } };
      return { id, fence, state: 'unknown', told, waitSeconds, outcome: { reason: 'unknown', response } };
    }
  }
}

/** The row's new state when there was nothing to send, or nothing could be written. */
export function settlementWithoutMail(
  mailing: Pick<ClaimedMailing, 'id' | 'fence' | 'composeFaults'>,
  composition: Exclude<Composition, ComposedMail>,
): Settlement {
  const { id, fence } = mailing;
  if (composition === PUT_OFF) return released(mailing);
  if (composition instanceof DueLater) return { ...released(mailing), retimed: composition, apart: true };
  if (composition === NO_LONGER_DUE)
    return { id, fence, state: 'superseded', outcome: { reason: 'no-longer-due' } };
  const times = (mailing.composeFaults ?? 0) + 1;
  const response = replyText(composition.error.message);
  const outcome: MailingOutcome = { reason: 'cannot-compose', response, times };
  if (times >= COMPOSE_ATTEMPTS) return { id, fence, state: 'failed', outcome };
  return { id, fence, state: 'pending', waitSeconds: secondsUntilNextAttempt(times), outcome, apart: true };
}

/** The row's new state when the person behind its recipient is another than was expected: in line with what is due to them. */
export function readdressed(
  mailing: Claim,
  { person, meantFor }: Pick<ComposedMail, 'person' | 'meantFor'>,
): Settlement {
  return {
    ...released(mailing),
    personKey: person,
    meantFor: meantBesides(person, meantFor),
    apart: true,
  };
}

/** In line again as if it had never been claimed. */
export function released({ id, fence }: Claim): Settlement {
  return { id, fence, state: 'pending', outcome: null, uncounted: true };
}

/** What the database refuses to keep in the words it came with: shown, and never sent again by itself. */
export function unrecordable({ id, fence }: Claim): Settlement {
  return { id, fence, state: 'failed', outcome: { reason: 'cannot-record' } };
}
