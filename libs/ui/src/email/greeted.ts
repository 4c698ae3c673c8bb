import type { MailContent } from './mail-content';

/** A mail's paragraphs as they are read: the first begins with the greeting. */
export function greeted({ greeting, paragraphs }: MailContent): readonly string[] {
  if (!greeting) return paragraphs;
  const [first, ...rest] = paragraphs;
  return [first ? `${greeting} ${first}` : greeting, ...rest];
}
