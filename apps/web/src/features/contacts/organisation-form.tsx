import { type OrganisationKind, organisationKinds } from '@samsyn/contract';
import { useId } from 'react';
import { TextBox } from '../../components/text-box';
import { useTexts } from '../../lib/use-texts';

export interface OrganisationFormProps {
  readonly name?: string;
  readonly kind?: OrganisationKind;
}

/** The fields of an organisation. */
export function OrganisationForm({ name = '', kind = 'other' }: OrganisationFormProps) {
  const t = useTexts('app-contacts');
  const id = useId();
  return (
    <>
      <TextBox name="name" label={t('form.organisationName')} value={name} maxLength={200} isRequired />
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {t('form.kind')}
        </label>
        <select className="ds-input" id={id} name="kind" defaultValue={kind}>
          {organisationKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
