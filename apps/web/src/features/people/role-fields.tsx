import { mayHandle, type Role, roles } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFieldFault } from '../../components/field-faults';
import { FieldMessage } from '../../components/field-message';
import { SelectField } from '../../components/select-field';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { ActsFor } from './acts-for';
import { contactsOf, organisationsOf } from './people.query';
import { useRolesInWords } from './use-roles-in-words';

export interface RoleFieldsProps {
  readonly chosen: readonly Role[];
  readonly onRoles: (roles: Role[]) => void;
  readonly contactId: string | null;
  readonly onContact: (contactId: string | null) => void;
}

/** Which roles somebody is to have, and for a member whose seats. */
export function RoleFields({ chosen, onRoles, contactId, onContact }: RoleFieldsProps) {
  const t = useTexts('app-people');
  const { roles: own } = useMembership();
  const inWords = useRolesInWords();
  const id = useId();
  const { fault, rewritten } = useFieldFault('roles');
  return (
    <>
      <fieldset
        className="ds-fieldset sa-choices sa-choices--told"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? id : undefined}
      >
        <legend className="ds-label">{t('form.roles')}</legend>
        {roles
          .filter((role) => mayHandle(own, [role]))
          .map((role) => (
            <label key={role} className="sa-choice">
              <input
                type="checkbox"
                checked={chosen.includes(role)}
                onChange={({ target }) => {
                  rewritten();
                  onRoles(roles.filter((each) => (each === role ? target.checked : chosen.includes(each))));
                }}
              />
              <span>
                {inWords([role])}
                <span className="sa-hint sa-below">{t(`about.${role}`)}</span>
              </span>
            </label>
          ))}
        <FieldMessage id={id} fault={fault} />
      </fieldset>
      {chosen.includes('member') ? <ContactChoice contactId={contactId} onContact={onContact} /> : null}
    </>
  );
}

function ContactChoice({ contactId, onContact }: Pick<RoleFieldsProps, 'contactId' | 'onContact'>) {
  const t = useTexts('app-people');
  const { slug } = useMembership();
  const [organisationId, setOrganisation] = useState('');
  const organisations = useQuery(organisationsOf(slug)).data?.items ?? [];
  const contacts = useQuery({
    ...contactsOf(slug, organisationId),
    enabled: organisationId !== '',
  }).data?.items;
  return (
    <fieldset className="ds-fieldset sa-choices">
      <legend className="ds-label">{t('form.contact')}</legend>
      {contactId && organisationId === '' ? <ActsFor contactId={contactId} /> : null}
      <SelectField
        name={contacts && contacts.length > 0 ? 'organisation' : 'contact'}
        label={t('form.organisation')}
        placeholder={t('form.chooseOrganisation')}
        value={organisationId}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => {
          setOrganisation(next);
          onContact(null);
        }}
      />
      {contacts && contacts.length === 0 ? <p className="sa-hint">{t('form.noContacts')}</p> : null}
      {contacts && contacts.length > 0 ? (
        <SelectField
          name="contact"
          label={t('form.person')}
          placeholder={t('form.choosePerson')}
          value={contactId ?? ''}
          options={contacts.map(({ id, role, name }) => ({
            value: id,
            label: name ? `${role} (${name})` : role,
          }))}
          onChange={(next) => onContact(next || null)}
        />
      ) : null}
    </fieldset>
  );
}
