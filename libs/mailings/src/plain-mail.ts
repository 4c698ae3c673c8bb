import { type ContactLanguage, pageInLanguage, spokenContact, translate } from '@samsyn/contract';
import { type MailContent, writeBundle } from '@samsyn/platform';
import type { ComposedMail } from './mail-kind';
import type { PersonKey } from './person-key.rules';

/** The municipality that writes, and whom its readers may ask. */
export interface MailSender {
  readonly name: string;
  /** A role, never a person. */
  readonly contactRole: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** As `#rrggbb`. */
  readonly colour: string;
}

/** Whom a plain mail is for, and what it says. */
export interface PlainMail {
  readonly sender: MailSender;
  /** The program's own address, which the municipality writes from. */
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly person: PersonKey;
  readonly content: MailContent;
  /** See {@link ComposedMail.leads}. */
  readonly leads?: boolean;
}

/**
 * What every mail has around its matter: who writes, why it came, whom to ask.
 * @param why the reason this person gets it, in their language
 * @param publicUrl where people reach us
 * @param wrongPersonUrl where its reader says whose it is, if a link of theirs has a page for that
 */
export function mailFrame(
  { name, contactRole, contactPhone, contactEmail, colour }: MailSender,
  {
    language,
    why,
    publicUrl,
    wrongPersonUrl,
  }: { language: ContactLanguage; why: string; publicUrl: string; wrongPersonUrl?: string | undefined },
): Pick<MailContent, 'language' | 'sender' | 'colour' | 'footer'> {
  const t = translate(language, 'mailings');
  const privacy = (part?: string) => pageInLanguage(`${publicUrl}/personuppgifter`, language, part);
  return {
    language,
    sender: name,
    colour,
    footer: {
      why,
      questions: t('footer.questions', { contact: spokenContact(contactRole, contactPhone, contactEmail) }),
      wrongPerson: { label: t('footer.wrongPerson'), url: wrongPersonUrl ?? privacy('wrong-person') },
      privacy: { label: t('footer.privacy'), url: privacy() },
    },
  };
}

/** A mail of words alone, without calendar part or personal link, which is what most kinds of mail are. */
export function plainMail({ sender, from, to, person, content, leads }: PlainMail): ComposedMail {
  return {
    mail: {
      from: { name: sender.name, address: from },
      replyTo: { name: sender.contactRole, address: sender.contactEmail },
      to,
      ...writeBundle([content]),
    },
    content: () => content,
    person,
    ...(leads ? { leads } : {}),
    language: content.language,
    told: { v: 1 },
  };
}
