import { translate } from '@samsyn/contract';
import { mailHtml, mailText, type MailContent, type MailSection } from '@samsyn/ui';
import { headerText, MAX_SUBJECT_LENGTH } from './header-text.rules';
import type { WrittenMail } from './mail-template';

/** What is left of the subject line, in characters, for how many more matters there are. */
const COUNT_LENGTH = 30;

/**
 * Several matters as one mail, each with its own button and reason under the subject line that it would have had alone,
 * since that tells one meeting's matter from another's. The first is the most urgent: its subject line is the mail's, with
 * how many follow; sender, greeting, questions and "wrong person?" are its too. What two of them say word for word, such as two orders
 * to remind somebody, is said once.
 * @throws RangeError when there is nothing to say
 */
export function bundleOf(matters: readonly MailContent[]): MailContent {
  const [first, ...others] = distinct(matters);
  if (!first) throw new RangeError('A mail has one matter at least');
  if (others.length === 0) return first;
  const t = translate(first.language, 'mailings');
  const subject = headerText(first.subject, MAX_SUBJECT_LENGTH - COUNT_LENGTH);
  return {
    language: first.language,
    sender: first.sender,
    ...(first.colour ? { colour: first.colour } : {}),
    subject: t('bundle.subject', { subject, count: others.length }),
    preview: t('bundle.preview', { others: others.map((matter) => matter.subject).join(' · ') }),
    ...(first.greeting ? { greeting: first.greeting } : {}),
    heading: t('bundle.heading'),
    paragraphs: [],
    facts: [],
    details: [],
    sections: [first, ...others].map(sectionOf),
    footer: { ...first.footer, why: t('bundle.why') },
  };
}

/** The words of a bundle. Every one is somebody's own, so nothing of it is kept as a template. */
export function writeBundle(matters: readonly MailContent[]): WrittenMail {
  const content = bundleOf(matters);
  return {
    subject: headerText(content.subject, MAX_SUBJECT_LENGTH),
    html: mailHtml(content),
    text: mailText(content),
  };
}

function distinct(matters: readonly MailContent[]): MailContent[] {
  const said = new Map<string, MailContent>();
  for (const matter of matters) {
    const words = JSON.stringify(sectionOf(matter));
    if (!said.has(words)) said.set(words, matter);
  }
  return [...said.values()];
}

function sectionOf({
  subject,
  paragraphs,
  facts,
  details,
  button,
  note,
  list,
  followUp,
  footer,
}: MailContent): MailSection {
  return {
    heading: headerText(subject, MAX_SUBJECT_LENGTH),
    paragraphs,
    facts,
    details,
    ...(button ? { button } : {}),
    ...(note ? { note } : {}),
    ...(list ? { list } : {}),
    ...(followUp ? { followUp } : {}),
    why: footer.why,
  };
}
