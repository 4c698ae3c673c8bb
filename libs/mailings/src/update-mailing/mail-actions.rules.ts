import type { MailAction, MailingState } from '@samsyn/contract';

/** What decides what can be done with a mail. */
export interface MailAtHand {
  readonly state: MailingState;
  /** The relay was offered it and never said: it goes again as it was. */
  readonly inDoubt: boolean;
  readonly expiresAt: Date;
  readonly stopped: boolean;
}

/** States in which something may still leave. */
const open: ReadonlySet<MailingState> = new Set(['pending', 'sending', 'unknown']);
/** States in which a mail needs somebody, until it is stopped. */
const lost: ReadonlySet<MailingState> = new Set(['failed', 'expired']);

/** What a person can do with a mail as it is now. */
export function actionsOn({ state, inDoubt, expiresAt, stopped }: MailAtHand, now: Date): MailAction[] {
  const isOfUse = expiresAt > now;
  const isPlanned = state === 'pending' && !inDoubt && isOfUse;
  return [
    ...(isPlanned ? (['set-due', 'send'] as const) : []),
    ...(open.has(state) || (lost.has(state) && !stopped) ? (['stop'] as const) : []),
    ...(state === 'failed' && isOfUse ? (['retry'] as const) : []),
  ];
}
