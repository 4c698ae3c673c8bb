import type { DeadlineDays } from './deadline-days.schema';
import type { TimingRule } from './timing-rule.schema';

/**
 * The timing of a body's mails until it has chosen its own. A chase goes only to seats that have not
 * answered: first to the holder, and after the last day it climbs to the ordinary deputy.
 */
export const defaultTimingRules: readonly TimingRule[] = [
  { id: 'notice', kind: 'notice', anchor: 'meeting', offset: -42, unit: 'days', addressee: 'holder' },
  {
    id: 'chase-before',
    kind: 'chase',
    anchor: 'reply-by',
    offset: -3,
    unit: 'working-days',
    addressee: 'holder',
  },
  {
    id: 'chase-after',
    kind: 'chase',
    anchor: 'reply-by',
    offset: 1,
    unit: 'working-days',
    addressee: 'deputy',
  },
  { id: 'documents', kind: 'documents', anchor: 'meeting', offset: -7, unit: 'days', addressee: 'holder' },
  {
    id: 'reminder',
    kind: 'reminder',
    anchor: 'meeting',
    offset: -1,
    unit: 'working-days',
    addressee: 'holder',
  },
];

/** The last days of a meeting until a body has chosen its own, in days before the meeting. */
export const defaultDeadlineDays: DeadlineDays = {
  replyByDays: 14,
  contributionsByDays: 12,
  documentsDays: 7,
};
