import {
  appContactsTexts,
  type ContactView,
  type ListedContactView,
  nationalPhoneNumber,
  updateContact,
} from '@samsyn/contract';
import { Card, FactsList, NoticeBox } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { AnsweredScreen } from '../../components/answered-screen';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { AlikeNotice } from './alike-notice';
import type { ContactDialogProps } from './contact-dialog';
import { readContactSearch, type ContactTask } from './contacts-search.rules';
import { contactOf, listedContactOf } from './contacts.query';
import { DeliveryCard } from './delivery-card';

addTexts('app-contacts', appContactsTexts);

const route = getRouteApi('/$municipality/kontakter/$organisationId/$contactId');

const dialogs: Readonly<Record<ContactTask, ComponentType<ContactDialogProps>>> = {
  edit: lazy(() => import('./edit-contact.dialog')),
  end: lazy(() => import('./end-contact.dialog')),
};

/** A contact's own card: the only place that tells the name of one that is a function alone. */
export function ContactPage() {
  const query = useQuery(contactOf(route.useParams()));
  return (
    <AnsweredScreen query={query}>
      {(contact) => <Contact key={contact.id} contact={contact} />}
    </AnsweredScreen>
  );
}

function Contact({ contact }: { readonly contact: ContactView }) {
  const t = useTexts('app-contacts');
  const membership = useMembership();
  const one = route.useParams();
  const { do: task } = readContactSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const directory = useQuery(listedContactOf(one)).data;
  const [organisation] = directory?.items ?? [];
  const listed = organisation?.contacts[0];
  const isOpen = contact.endedAt === null && may(membership, updateContact);
  const Dialog = isOpen && task && organisation ? dialogs[task] : undefined;
  const close = () => void navigate({ search: {}, replace: true, resetScroll: false });
  return (
    <Screen
      heading={contact.name ?? contact.role}
      eyebrow={organisation ? t('card.eyebrow', { organisation: organisation.name }) : '\u00a0'}
    >
      <LongWork />
      {isOpen ? (
        <nav className="sa-actions" aria-label={t('actions.label')}>
          {(['edit', 'end'] as const).map((each) => (
            <Link
              key={each}
              className="ds-button"
              data-variant={each === 'edit' ? 'primary' : 'tertiary'}
              data-color={each === 'end' ? 'danger' : undefined}
              to="/$municipality/kontakter/$organisationId/$contactId"
              params={one}
              search={{ do: each }}
              resetScroll={false}
            >
              {t(`actions.${each}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      {contact.endedAt ? (
        <NoticeBox tone="info" heading={t('card.ended')}>
          <p>{t('card.endedText')}</p>
        </NoticeBox>
      ) : (
        <AlikeNotice
          of={{
            organisationId: contact.organisationId,
            email: contact.email,
            name: contact.name ?? undefined,
            except: contact.id,
          }}
        />
      )}
      <div className="sa-columns">
        <Facts contact={contact} />
        <div className="sa-column">
          {listed ? <DeliveryCard contactId={contact.id} delivery={listed.delivery} /> : null}
          {listed ? <Seats seats={listed.seats} /> : null}
        </div>
      </div>
      {Dialog && organisation ? (
        <Suspense>
          <Dialog contact={contact} organisation={organisation.name} listed={listed} onClose={close} />
        </Suspense>
      ) : null}
    </Screen>
  );
}

function Facts({ contact }: { readonly contact: ContactView }) {
  const t = useTexts('app-contacts');
  const { role, name, email, phone, language, functionOnly } = contact;
  const told = name && functionOnly ? t('card.nameHidden', { name }) : name;
  return (
    <Card id="facts" heading={t('card.facts')}>
      <FactsList
        facts={[
          { term: t('card.role'), value: role },
          { term: t('card.name'), value: told ?? t('card.noName') },
          { term: t('card.email'), value: email },
          { term: t('card.phone'), value: phone ? nationalPhoneNumber(phone) : t('card.noPhone') },
          { term: t('card.language'), value: t(`language.${language}`) },
        ]}
      />
      {functionOnly ? <p className="sa-hint">{t('card.functionText')}</p> : null}
    </Card>
  );
}

function Seats({ seats }: Pick<ListedContactView, 'seats'>) {
  const t = useTexts('app-contacts');
  const { slug: municipality } = useMembership();
  return (
    <Card id="seats" heading={t('card.seats')}>
      {seats.length === 0 ? (
        <p className="sa-hint">{t('card.noSeats')}</p>
      ) : (
        <ul className="sa-rows sa-rows--tight">
          {seats.map(({ id, body, function: duty, as }) => (
            <li key={`${id} ${as}`}>
              <Link
                className="ds-link"
                to="/$municipality/kontakter/organ/$seatId"
                params={{ municipality, seatId: id }}
                search={{}}
              >
                {duty}
              </Link>
              <span className="sa-hint sa-below">
                {body} · {t(`card.as.${as}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
