/** "Säkerhetschef, 08-555 010 00, sakerhet@…": whom to ask, in running text: a role, never a private person. */
export function spokenContact(role: string, phone: string | null, email: string): string {
  return [role, phone && spokenPhoneNumber(phone), email].filter(Boolean).join(', ');
}

/** A phone number as it was written, which no line break parts. */
export function spokenPhoneNumber(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
