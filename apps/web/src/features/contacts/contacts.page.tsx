import {
  appContactsTexts,
  createContact,
  createOrganisation,
  getContact,
  listDirectory,
  type ListedContactView,
  type ListedOrganisationView,
  nationalPhoneNumber,
  updateOrganisation,
} from '@samsyn/contract';
import { DataTable } from '@samsyn/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Allowed } from '../../components/allowed';
import { DirectoryTabs } from '../../components/directory-tabs';
import { MailAddress } from '../../components/mail-address';
import { Paged, rowsOf } from '../../components/paged';
import { Screen } from '../../components/screen';
import { SearchBox } from '../../components/search-box';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { directoryOf } from './contacts.query';
import { DeliveryState } from './delivery-state';
import { readContactsSearch } from './contacts-search.rules';

addTexts('app-contacts', appContactsTexts);

const route = getRouteApi('/$municipality/kontakter');
const NewContactDialog = lazy(() => import('./new-contact.dialog'));
const NewOrganisationDialog = lazy(() => import('./new-organisation.dialog'));
const EditOrganisationDialog = lazy(() => import('./edit-organisation.dialog'));

/** Every organisation that takes part, whom to reach there, and whether mail reaches them. */
export function ContactsPage() {
  const t = useTexts('app-contacts');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { who, do: task, in: organisationId } = readContactsSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery({
    ...directoryOf(municipality, who),
    enabled: may(membership, listDirectory),
  });
  const organisations = rowsOf(pages);
  const kept = who ? { who } : {};
  const close = () => void navigate({ search: kept, replace: true, resetScroll: false });
  const organisation = organisations.find(({ id }) => id === organisationId);
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <DirectoryTabs present="contacts" />
      {may(membership, createOrganisation) ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          <Link
            className="ds-button"
            data-variant={organisations.length === 0 && !who ? 'primary' : 'secondary'}
            to="/$municipality/kontakter"
            params={{ municipality }}
            search={{ ...kept, do: 'organisation' }}
            resetScroll={false}
          >
            {t('actions.newOrganisation')}
          </Link>
        </nav>
      ) : null}
      <Allowed entry={listDirectory}>
        <div className="sa-card">
          <SearchBox
            key={who}
            label={t('search.label')}
            hint={t('search.hint')}
            submit={t('search.submit')}
            value={who ?? ''}
            onSearch={(next) =>
              void navigate({ search: next ? { who: next } : {}, replace: true, resetScroll: false })
            }
          />
          <Paged pages={pages} empty={t(who ? 'nothing' : 'empty')} more={t('more')}>
            {(found) => found.map((each) => <Organisation key={each.id} organisation={each} />)}
          </Paged>
        </div>
      </Allowed>
      <Suspense>
        {task === 'organisation' && may(membership, createOrganisation) ? (
          <NewOrganisationDialog onClose={close} />
        ) : null}
        {task === 'contact' && organisation && may(membership, createContact) ? (
          <NewContactDialog organisation={organisation} onClose={close} />
        ) : null}
        {task === 'edit-organisation' && organisation && may(membership, updateOrganisation) ? (
          <EditOrganisationDialog organisation={organisation} onClose={close} />
        ) : null}
      </Suspense>
    </Screen>
  );
}

function Organisation({ organisation }: { readonly organisation: ListedOrganisationView }) {
  const t = useTexts('app-contacts');
  const membership = useMembership();
  const { slug: municipality } = membership;
  const { id, name, kind, contacts } = organisation;
  const tasks = [
    ...(may(membership, createContact)
      ? [
          {
            task: 'contact' as const,
            label: t('actions.newContact'),
            named: t('actions.newContactIn', { organisation: name }),
          },
        ]
      : []),
    ...(may(membership, updateOrganisation)
      ? [
          {
            task: 'edit-organisation' as const,
            label: t('actions.editOrganisation'),
            named: t('actions.editOrganisationNamed', { organisation: name }),
          },
        ]
      : []),
  ];
  return (
    <section className="sa-organisation" aria-labelledby={`organisation-${id}`}>
      <div className="sa-card__head">
        <h2 className="sa-card__heading" id={`organisation-${id}`}>
          {name} <span className="sa-hint">{t(`kind.${kind}`)}</span>
        </h2>
        <div className="sa-organisation__tasks">
          {tasks.map(({ task, label, named }) => (
            <Link
              key={task}
              className="ds-button sa-button--small"
              data-variant="tertiary"
              to="/$municipality/kontakter"
              params={{ municipality }}
              search={(search) => ({ ...search, do: task, in: id })}
              aria-label={named}
              resetScroll={false}
            >
              {label}
            </Link>
          ))}
        </div>
      </div>
      {contacts.length === 0 ? (
        <p className="sa-hint">{t('noContacts')}</p>
      ) : (
        <DataTable
          caption={name}
          captionHidden
          columns={[
            { label: t('column.contact') },
            { label: t('column.reach') },
            { label: t('column.seats') },
            { label: t('column.delivery') },
          ]}
          rows={contacts.map((contact) => ({
            key: contact.id,
            cells: [
              <Who key="who" organisationId={id} contact={contact} isLinked={may(membership, getContact)} />,
              <div key="reach">
                <MailAddress address={contact.email} />
                {contact.phone ? (
                  <span className="sa-hint sa-below">{nationalPhoneNumber(contact.phone)}</span>
                ) : null}
              </div>,
              <Seats key="seats" contact={contact} />,
              <DeliveryState key="delivery" delivery={contact.delivery} />,
            ],
          }))}
        />
      )}
    </section>
  );
}

interface WhoProps {
  readonly organisationId: string;
  readonly contact: ListedContactView;
  readonly isLinked: boolean;
}

function Who({ organisationId, contact: { id, name, role, functionOnly }, isLinked }: WhoProps) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  const called = name ?? role;
  const below = [name ? role : undefined, functionOnly ? t('functionOnly') : undefined].filter(Boolean);
  return (
    <div>
      {isLinked ? (
        <Link
          className="ds-link"
          to="/$municipality/kontakter/$organisationId/$contactId"
          params={{ municipality, organisationId, contactId: id }}
          search={{}}
        >
          {called}
        </Link>
      ) : (
        called
      )}
      {below.length > 0 ? <span className="sa-hint sa-below">{below.join(' · ')}</span> : null}
    </div>
  );
}

function Seats({ contact: { seats } }: { readonly contact: ListedContactView }) {
  const t = useTexts('app-contacts');
  if (seats.length === 0) return <span className="sa-hint">{t('noSeats')}</span>;
  return (
    <ul className="sa-lines">
      {seats.map(({ id, function: duty, body, as }) => (
        <li key={`${id} ${as}`}>{t(as === 'holder' ? 'seat' : 'deputyOf', { function: duty, body })}</li>
      ))}
    </ul>
  );
}
