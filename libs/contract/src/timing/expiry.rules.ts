import { addDays } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import { clockTime } from '../civil-date/clock-time.rules';
import { plannedInstantOf } from '../civil-date/zoned-time.rules';
import { isAfterTheEvent } from './due-time.rules';
import type { TimingRule } from './timing-rule.schema';

const midnight = clockTime('00:00');

/**
 * The instant from which a rule's mail is past its use and is reported instead of sent: the start of the
 * meeting, and for a chase before the last day to reply the end of that day, after which the next chase has
 * taken over.
 */
export function expiresAtOf(
  rule: TimingRule,
  { startsAt, replyBy }: { readonly startsAt: Date; readonly replyBy: CivilDate },
  zone: string,
): Date {
  if (rule.anchor === 'meeting' || isAfterTheEvent(rule)) return startsAt;
  const endOfReplyBy = plannedInstantOf(addDays(replyBy, 1), midnight, zone);
  return endOfReplyBy < startsAt ? endOfReplyBy : startsAt;
}
