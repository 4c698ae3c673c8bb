import { NO_LONGER_DUE } from '@samsyn/mailings';
import { whoIsTold } from '@samsyn/access';
import { DAY, type OverviewMailKind } from '../overview-mail-kind';
import { failedSince } from './failed-since.rules';
import { mailFailedEmail } from './mail-failed.email';

/** A mail that failed for good: at once, at any hour, since whoever ordered it may still be there. What fails together is one. */
export const mailFailedKind: OverviewMailKind = {
  kind: 'overview.mail-failed',
  plan(dossier) {
    const { leadership, calendar, now } = dossier;
    return whoIsTold(leadership, now, calendar.zone).flatMap(({ id }) => {
      const failed = failedSince(dossier, id);
      if (!failed) return [];
      const { until } = failed;
      return [
        {
          occasion: until.toISOString(),
          recipient: { type: 'account' as const, id },
          revision: 0,
          dueAt: until,
          expiresAt: new Date(until.getTime() + DAY),
          priorityAt: until,
        },
      ];
    });
  },
  decide(dossier, reader) {
    const failed = reader && failedSince(dossier, reader.id);
    if (!failed) return NO_LONGER_DUE;
    return {
      content: mailFailedEmail(dossier, reader, failed),
      told: { until: failed.until.toISOString() },
    };
  },
};
