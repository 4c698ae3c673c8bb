/** Where personal links lead in a preview: to nobody's page. */
const NOBODY = 'preview';

/**
 * A text of a mail with its personal links made inert. Who looks at a mail that is another's must not be able to answer for them.
 * @param publicUrl where people reach us, without a slash at its end
 */
export function withInertLinks(text: string, publicUrl: string): string {
  return text.replace(personalLinks(publicUrl), `$1${NOBODY}`);
}

/** The same of iCalendar text, whose lines may be folded in the middle of a link; they come unfolded. */
export function calendarWithInertLinks(content: string, publicUrl: string): string {
  return withInertLinks(content.replace(/\r\n[ \t]/g, ''), publicUrl);
}

function personalLinks(publicUrl: string): RegExp {
  const base = publicUrl.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(${base}/l/)[\w.~-]+`, 'g');
}
