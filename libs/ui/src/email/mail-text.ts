import { greeted } from './greeted';
import type { MailContent, MailContentList, MailLink, MailMatter, MailSection } from './mail-content';

/** `Svara på kallelsen:` and the address on a line of its own, where every mail program makes it a link. */
function linkLines({ label, url }: MailLink): string {
  return `${label}${label.endsWith('?') ? '' : ':'}\n${url}`;
}

function matterBlocks({ paragraphs, facts, details, button, note, list, followUp }: MailMatter): string[] {
  return [
    ...paragraphs,
    facts.map(({ label, value, url }) => `${label}: ${value}${url ? `, ${url}` : ''}`).join('\n'),
    ...details,
    button ? linkLines(button) : '',
    note ?? '',
    ...[list, followUp].flatMap((each) => (each ? listBlock(each) : [])),
  ];
}

function listBlock({ heading, items }: MailContentList): string {
  return [heading, ...items.map(({ text, emphasised }) => (emphasised ? `* ${text}` : `- ${text}`))].join(
    '\n',
  );
}

/** A heading with a line under it, since plain text has no other way to set one matter off from the last. */
function sectionBlocks(section: MailSection): string[] {
  const line = '='.repeat(Math.min([...section.heading].length, 60));
  return [`${section.heading}\n${line}`, ...matterBlocks(section), section.why];
}

/** The plain text of a mail, written from the same content as its HTML. Paragraphs are not wrapped. */
export function mailText(content: MailContent): string {
  const { footer, sections = [] } = content;
  const blocks = [
    content.sender,
    content.heading,
    ...matterBlocks({ ...content, paragraphs: greeted(content) }),
    ...sections.flatMap(sectionBlocks),
    // The signature mark of RFC 3676, without its trailing space, which quoting programs would keep.
    ['--', footer.why, footer.questions, linkLines(footer.wrongPerson), linkLines(footer.privacy)].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
