import { NO_LONGER_DUE } from '@samsyn/mailings';
import { whoIsTold } from '@samsyn/access';
import type { OverviewMailKind } from '../overview-mail-kind';
import { keyDeclines } from './key-decline.rules';
import { keyDeclinedEmail } from './key-declined.email';

/** A key seat declined within a week of the meeting: at once, at any hour, and once for each no. */
export const keyDeclinedKind: OverviewMailKind = {
  kind: 'overview.key-declined',
  plan({ near, leadership, calendar, now }) {
    const told = whoIsTold(leadership, now, calendar.zone);
    return keyDeclines(near, now).flatMap(({ meeting, declined }) =>
      told.map(({ id }) => ({
        occasion: declined.replyId,
        recipient: { type: 'account' as const, id },
        revision: 0,
        dueAt: declined.at,
        expiresAt: meeting.startsAt,
        priorityAt: declined.at,
      })),
    );
  },
  decide(dossier, reader, { occasion }) {
    const decline = keyDeclines(dossier.near, dossier.now).find(
      ({ declined }) => declined.replyId === occasion,
    );
    // somebody comes now, or another has said no since
    return reader && decline ? { content: keyDeclinedEmail(dossier, reader, decline) } : NO_LONGER_DUE;
  },
};
