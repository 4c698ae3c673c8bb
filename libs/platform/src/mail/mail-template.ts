import { randomBytes } from 'node:crypto';
import { mailHtml, mailText, type MailContent } from '@samsyn/ui';
import { LRUCache } from 'lru-cache';
import { headerText, MAX_SUBJECT_LENGTH } from './header-text.rules';

/**
 * The texts of a mail that differ from one recipient to the next. A value that is absent changes the shape of the
 * mail (a row less, another sentence), so each combination of present values is a template of its own. A name that
 * ends in `Url` must hold a web address.
 */
export type PersonalValues = Readonly<Record<string, string | undefined>>;

/** The words of one mail to one recipient. */
export interface WrittenMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A rendered text cut at its personal values: `texts[0] names[0] texts[1] names[1] … texts[n]`. */
interface Cut {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

interface Template {
  readonly subject: Cut;
  readonly html: Cut;
  readonly text: Cut;
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? '');
}

function cutAt(text: string, mark: string, names: readonly string[]): Cut {
  const parts = text.split(new RegExp(`${mark}x(\\d+)x`));
  return {
    texts: parts.filter((_part, index) => index % 2 === 0),
    names: parts.filter((_part, index) => index % 2 === 1).map((position) => names[Number(position)] ?? ''),
  };
}

function fill({ texts, names }: Cut, values: PersonalValues, write: (value: string) => string): string {
  let filled = texts[0] ?? '';
  names.forEach((name, index) => {
    filled += write(values[name] ?? '') + (texts[index + 1] ?? '');
  });
  return filled;
}

function presentNames(values: PersonalValues): string[] {
  return Object.keys(values)
    .filter((name) => values[name] !== undefined)
    .sort();
}

function refuseUnsafeAddresses(values: PersonalValues): void {
  for (const [name, value] of Object.entries(values)) {
    if (name.endsWith('Url') && value !== undefined && !/^https?:\/\/[^\s"'<>]+$/.test(value)) {
      throw new RangeError(`${name} is not a web address`);
    }
  }
}

/**
 * Renders a mail once per shared content and fills in what is personal for each recipient, because rendering would
 * otherwise set the pace of a fan-out.
 *
 * The personal values are stood in for by marks that contain 128 random bits drawn after the shared text was written,
 * so no text of a user can look like one; and a filled-in value is never searched for marks.
 */
export class MailTemplates {
  private readonly templates: LRUCache<string, Template>;

  /** @param max templates kept; one is about 20 kB */
  constructor(max = 500) {
    this.templates = new LRUCache({ max });
  }

  /**
   * The mail for one recipient.
   *
   * @param sharedKey names everything in the mail that is not personal: kind, language and all shared facts. Two mails
   *   with the same key must differ in their personal values only.
   * @param compose writes the content from the personal values; it may place and repeat them but not read them
   * @throws RangeError when a personal `…Url` is not a web address
   */
  write<P extends PersonalValues>(
    sharedKey: string,
    personal: P,
    compose: (personal: P) => MailContent,
  ): WrittenMail {
    refuseUnsafeAddresses(personal);
    const names = presentNames(personal);
    const key = JSON.stringify([sharedKey, names]);
    let template = this.templates.get(key);
    if (!template) {
      template = render(personal, names, compose);
      this.templates.set(key, template);
    }
    const { subject, html, text } = template;
    return {
      subject: headerText(fill(subject, personal, String), MAX_SUBJECT_LENGTH),
      html: fill(html, personal, escapeHtml),
      text: fill(text, personal, String),
    };
  }
}

function render<P extends PersonalValues>(
  personal: P,
  names: readonly string[],
  compose: (personal: P) => MailContent,
): Template {
  const mark = `q${randomBytes(16).toString('hex')}`;
  const marks = Object.fromEntries(names.map((name, position) => [name, `${mark}x${position}x`]));
  const content = compose({ ...personal, ...marks });
  return {
    subject: cutAt(content.subject, mark, names),
    html: cutAt(mailHtml(content), mark, names),
    text: cutAt(mailText(content), mark, names),
  };
}
