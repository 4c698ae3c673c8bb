import * as z from 'zod';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { followingTasks } from '../tasks/task.view';

/** What holds for a whole municipality, as it is told. */
export const settingsView = z.strictObject({
  /** Its name in addresses, which never changes. */
  slug: z.string(),
  name: z.string(),
  /** IANA name of the zone its clocks are in. */
  timeZone: z.string(),
  /** Whom mails name for questions: a role, never a person. */
  contactRole: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  /** As `#rrggbb`. */
  colour: z.string(),
  /** When a mail that a rule plans for a day leaves. */
  leaveTime: clockTimeSchema,
  /** Who is told of what nobody has taken care of. */
  escalationAccountId: idSchema.nullable(),
  /** After how many working days without the coordinator that begins. */
  escalateAfterDays: z.int(),
  version: z.int(),
});
export type SettingsView = z.output<typeof settingsView>;

/** Settings that have just been changed. */
export const changedSettingsView = settingsView.extend(followingTasks);
export type ChangedSettingsView = z.output<typeof changedSettingsView>;
