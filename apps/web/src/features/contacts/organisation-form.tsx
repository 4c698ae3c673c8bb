import { type OrganisationKind, organisationKinds } from '@samsyn/contract';
import { PickField } from '../../components/pick-field';
import { TextBox } from '../../components/text-box';
import { useTexts } from '../../lib/use-texts';

export interface OrganisationFormProps {
  readonly name?: string;
  readonly kind?: OrganisationKind;
}

/** The fields of an organisation. */
export function OrganisationForm({ name = '', kind = 'other' }: OrganisationFormProps) {
  const t = useTexts('app-contacts');
  return (
    <>
      <TextBox name="name" label={t('form.organisationName')} value={name} maxLength={200} isRequired />
      <PickField
        name="kind"
        label={t('form.kind')}
        value={kind}
        options={organisationKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
    </>
  );
}
