import type { MailContent, MailLink } from './mail-content';

/** `Svara på kallelsen:` and the address on a line of its own, where every mail program makes it a link. */
function linkLines({ label, url }: MailLink): string {
  return `${label}${label.endsWith('?') ? '' : ':'}\n${url}`;
}

/** The plain text of a mail, written from the same content as its HTML. Paragraphs are not wrapped. */
export function mailText(content: MailContent): string {
  const { footer } = content;
  const blocks = [
    content.sender,
    content.heading,
    ...content.paragraphs,
    content.facts.map(({ label, value, url }) => `${label}: ${value}${url ? `, ${url}` : ''}`).join('\n'),
    ...content.details,
    content.button ? linkLines(content.button) : '',
    content.note ?? '',
    content.list
      ? [
          content.list.heading,
          ...content.list.items.map(({ text, emphasised }) => (emphasised ? `* ${text}` : `- ${text}`)),
        ].join('\n')
      : '',
    // The signature mark of RFC 3676, without its trailing space, which quoting programs would keep.
    ['--', footer.why, footer.questions, linkLines(footer.wrongPerson), linkLines(footer.privacy)].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
