import type { SettingsView } from '@samsyn/contract';

/** What is written on the page of the municipality. */
export const writtenFields = ['name', 'contactRole', 'contactPhone', 'contactEmail', 'colour'] as const;
export type WrittenField = (typeof writtenFields)[number];
export type WrittenMunicipality = Pick<SettingsView, WrittenField>;

/** What differs from what holds; empty when nothing does. */
export function changesOf(
  holds: WrittenMunicipality,
  written: WrittenMunicipality,
): Partial<WrittenMunicipality> {
  const changed = writtenFields.filter((field) => written[field].trim() !== holds[field]);
  return Object.fromEntries(changed.map((field) => [field, written[field].trim()]));
}

/** What was written on what held before, on what holds now: one's own changes stay, and all else is as others have made it. */
export function mergedOn(
  holds: WrittenMunicipality,
  before: WrittenMunicipality,
  written: WrittenMunicipality,
): WrittenMunicipality {
  return { ...writtenOf(holds), ...changesOf(before, written) };
}

/** What of the settings is written on the page. */
export function writtenOf({
  name,
  contactRole,
  contactPhone,
  contactEmail,
  colour,
}: WrittenMunicipality): WrittenMunicipality {
  return { name, contactRole, contactPhone, contactEmail, colour };
}
