import {
  type ContactLanguage,
  contactLanguages,
  type ContactView,
  nationalPhoneNumber,
  storedPhoneNumber,
} from '@samsyn/contract';
import { ChoiceList } from '../../components/choice-list';
import { TextBox } from '../../components/text-box';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useSettled } from '../../lib/use-settled';
import { useTexts } from '../../lib/use-texts';
import { AlikeNotice } from './alike-notice';

/** What is written of a contact. */
export interface WrittenContact {
  readonly role: string;
  readonly name: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly language: ContactLanguage;
  readonly functionOnly: boolean;
}

export interface ContactFormProps {
  readonly organisationId: string;
  /** The contact that is changed; without one it is new. */
  readonly contact?: ContactView;
  /** What stands in the fields that others are compared by. */
  readonly email: string;
  readonly name: string;
  readonly onEmail: (email: string) => void;
  readonly onName: (name: string) => void;
}

const whole = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a text looks like a mail address: enough to ask about it. */
export function isWholeAddress(text: string): boolean {
  return whole.test(text.trim());
}

/** The fields of a contact, and others that are like it. */
export function ContactForm({ organisationId, contact, email, name, onEmail, onName }: ContactFormProps) {
  const t = useTexts('app-contacts');
  const written = `${isWholeAddress(email) ? email.trim() : ''}\n${name.trim()}`;
  const [settledEmail = '', settledName = ''] = useSettled(written).split('\n');
  return (
    <>
      <TextBox
        name="role"
        label={t('form.role')}
        hint={t('form.roleHint')}
        value={contact?.role ?? ''}
        maxLength={200}
        isRequired
      />
      <div>
        <TextBox
          name="name"
          label={t('form.name')}
          aside={t('form.optional')}
          value={contact?.name ?? ''}
          maxLength={200}
          onChange={onName}
        />
        <label className="sa-check">
          <input type="checkbox" name="functionOnly" defaultChecked={contact?.functionOnly ?? false} />
          {t('form.functionOnly')}
        </label>
      </div>
      <TextBox
        name="email"
        type="email"
        label={t('form.email')}
        value={contact?.email ?? ''}
        maxLength={254}
        isRequired
        onChange={onEmail}
      />
      <TextBox
        name="phone"
        type="tel"
        label={t('form.phone')}
        aside={t('form.optional')}
        value={contact?.phone ? nationalPhoneNumber(contact.phone) : ''}
        maxLength={40}
      />
      <ChoiceList
        name="language"
        legend={t('form.language')}
        options={contactLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
        chosen={contact?.language ?? 'sv'}
      />
      <AlikeNotice
        of={{
          organisationId,
          email: settledEmail || undefined,
          name: settledName || undefined,
          except: contact?.id,
        }}
      />
    </>
  );
}

/** Reads what was written; what is optional and empty is nothing. */
export function contactIn(form: FormData): WrittenContact {
  return {
    role: textIn(form, 'role'),
    name: textIn(form, 'name') || null,
    email: textIn(form, 'email'),
    phone: storedPhoneNumber(textIn(form, 'phone')) || null,
    language: textIn(form, 'language') === 'en' ? 'en' : 'sv',
    functionOnly: form.get('functionOnly') !== null,
  };
}

/** What is missing before it can be sent, by the field's name. */
export function missingOf({ role, email }: WrittenContact): ('role' | 'email')[] {
  return missingIn({ role: !role, email: !isWholeAddress(email) });
}
