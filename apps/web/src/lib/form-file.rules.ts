/** The file that was chosen in a field; a browser sends a nameless one where none was. */
export function fileIn(form: FormData, field: string): File | undefined {
  const value = form.get(field);
  return value instanceof File && value.name !== '' ? value : undefined;
}
