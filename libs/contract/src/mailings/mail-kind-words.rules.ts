import type { ContactLanguage } from '../language/contact-language.schema';
import { swedish, type TextKey, translate } from '../language/translate';

type NamedKind = Extract<TextKey<'mailings'>, `kind.${string}`>;

/** Every kind of mail that has words, as `meetings.notice`. */
export const namedMailKinds: readonly string[] = Object.entries(swedish.mailings.kind).flatMap(
  ([context, words]) => Object.keys(words).map((word) => `${context}.${word}`),
);

/** A kind of mail as a coordinator calls it: "Kallelse"; "Mejl" for one that has no words here. */
export function mailKindInWords(kind: string, language: ContactLanguage): string {
  const t = translate(language, 'mailings');
  return namedMailKinds.includes(kind) ? t(`kind.${kind}` as NamedKind) : t('anyKind');
}
