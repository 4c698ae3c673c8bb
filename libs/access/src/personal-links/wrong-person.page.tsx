import { type ContactLanguage, isTextFault, translate } from '@samsyn/contract';
import { ErrorSummary, NamedPersonForm, NoticePanel, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { NamedPersonFault, NamedPersonInput } from './named-person-form.schema';

/** Who was named and not taken down: shown with the form, which keeps what was written. */
export interface UnsentPerson {
  readonly input: NamedPersonInput;
  readonly faults: readonly NamedPersonFault[];
}

/** What differs between the pages for whoever got somebody else's mail: what that was about, and what becomes of what they say. */
interface WrongPersonProps {
  readonly language: ContactLanguage;
  readonly eyebrow: string;
  readonly text: string;
  readonly next: string;
  /** Whom to ask. */
  readonly contact: string;
  /** Where the form is sent. */
  readonly action: string;
  readonly unsent: UnsentPerson;
}

/** Of a page that nothing has been sent from. */
export const nothingUnsent: UnsentPerson = { input: {}, faults: [] };

/** The heading of both pages, which is their title too. */
export function wrongPersonHeading(language: ContactLanguage, at: 'heading' | 'told'): string {
  return translate(language, 'reply')(`wrongPerson.${at}`);
}

/** For whoever got somebody else's mail: what happens, and a form to tell who is right. */
export function WrongPerson(props: WrongPersonProps): ReactElement {
  const { language, eyebrow, text, next, contact, action, unsent } = props;
  const t = translate(language, 'reply');
  const { name, email } = unsent.input;
  const errors = unsent.faults.map(({ field, problem }) => ({
    field,
    message: isTextFault(problem) ? translate(language, 'text')(problem) : t(`wrongPerson.errors.${problem}`),
  }));
  return (
    <>
      <ErrorSummary heading={t('wrongPerson.errors.heading')} errors={errors} />
      <PageHeading eyebrow={eyebrow} heading={wrongPersonHeading(language, 'heading')} />
      <p>{text}</p>
      <NamedPersonForm
        heading={t('wrongPerson.who')}
        action={action}
        name={{ label: t('substitute.name'), ...(name ? { value: name } : {}) }}
        email={{ label: t('wrongPerson.email'), ...(email ? { value: email } : {}) }}
        submitLabel={t('wrongPerson.submit')}
        note={next}
        errors={errors}
      />
      <p className="sa-note">
        <Unbroken text={`${t('wrongPerson.meanwhile')} ${contact}`} />
      </p>
    </>
  );
}

/** Who is right has been taken down: what happens now. */
export function ToldWrongPerson({
  language,
  next,
  contact,
}: Pick<WrongPersonProps, 'language' | 'next' | 'contact'>): ReactElement {
  return (
    <NoticePanel
      tone="success"
      heading={wrongPersonHeading(language, 'told')}
      paragraphs={[next, translate(language, 'reply')('wrongPerson.meanwhile')]}
      contact={contact}
    />
  );
}
