import { renderToStaticMarkup } from 'react-dom/server';
import type { MailContent } from './mail-content';
import { MailLayout } from './mail-layout';

/** What mail programs expect a mail to be written in. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Every address a reader can press. */
function addressesOf(content: MailContent): string[] {
  const { footer, sections = [] } = content;
  const addresses = [content, ...sections].flatMap(({ button, facts }) => [
    button?.url,
    ...facts.map(({ url }) => url),
  ]);
  return [...addresses, footer.wrongPerson.url, footer.privacy.url].filter((url) => url !== undefined);
}

/**
 * The HTML document of a mail. User text is escaped by React; nothing in it is fetched from anywhere.
 *
 * @throws RangeError for a link with a scheme other than http and https
 */
export function mailHtml(content: MailContent): string {
  // Without a scheme it is a mark that a web address takes the place of later.
  const refused = addressesOf(content).find(
    (url) => /^\s*[a-z][a-z0-9+.-]*:/i.test(url) && !/^https?:/i.test(url),
  );
  if (refused !== undefined) throw new RangeError(`Not a web address: ${refused.slice(0, 40)}`);
  // not by a renderer that streams: the context it keeps makes every promise of the process slower from then on
  return `${DOCTYPE}${renderToStaticMarkup(<MailLayout content={content} />)}`;
}
