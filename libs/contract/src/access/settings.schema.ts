import * as z from 'zod';
import { clockTimeSchema } from '../civil-date/clock-time.schema';
import { idSchema } from '../entry/id.schema';
import { versionSchema } from '../entry/version.schema';
import { contrastWithWhite, LEAST_CONTRAST } from './colour-contrast.rules';
import { isPhoneNumber, storedPhoneNumber } from '../organisations/phone-number.rules';
import { functionNameSchema, lineSchema } from '../text/line.text';
import { writtenMailAddressSchema } from '../text/mail-address.text';
import { defaultLeaveHours } from '../working-days/day-calendar';

/** A colour as `#rrggbb`, on which white can be read: it is the ground of buttons and the colour of names. */
export const colourSchema = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: '#rrggbb', abort: true })
  .refine((colour) => contrastWithWhite(colour) >= LEAST_CONTRAST, { error: 'colour.too-light' })
  .meta({ 'x-text': 'code' });

/** A time at which planned mail may leave. */
export const leaveTimeSchema = clockTimeSchema.refine(
  (time) => defaultLeaveHours.leaveFrom <= time && time < defaultLeaveHours.leaveUntil,
  { error: 'leave-time.outside' },
);

/** Working days that something may need the coordinator, who does not sign in, before they are warned. */
export const escalateAfterDaysSchema = z.int().min(1).max(30);

/** A number that people are to dial, kept as it is written because mails show it so. */
const shownPhoneNumberSchema = lineSchema(40).refine((text) => isPhoneNumber(storedPhoneNumber(text)), {
  error: 'phone-number.invalid',
});

/** What changes about a municipality; what is left out stays. `version` is the one the change is based on. */
export const updateSettingsSchema = z
  .strictObject({
    name: lineSchema(200),
    contactRole: functionNameSchema,
    contactPhone: shownPhoneNumberSchema,
    contactEmail: writtenMailAddressSchema,
    colour: colourSchema,
    leaveTime: leaveTimeSchema,
    escalationAccountId: idSchema.nullable(),
    escalateAfterDays: escalateAfterDaysSchema,
  })
  .partial()
  .extend({ version: versionSchema });
export type UpdateSettings = z.output<typeof updateSettingsSchema>;
