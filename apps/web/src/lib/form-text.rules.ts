/** What somebody wrote in a field, to the letter; empty when there is no such field. */
export function writtenIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

/** The same without the spaces around it, which nobody means. */
export function textIn(form: FormData, field: string): string {
  return writtenIn(form, field).trim();
}

/** What of a form is missing, in its order. */
export function missingIn<Missing extends string>(lacks: Readonly<Record<Missing, boolean>>): Missing[] {
  return (Object.keys(lacks) as Missing[]).filter((each) => lacks[each]);
}
