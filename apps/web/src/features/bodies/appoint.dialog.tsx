import { appoint, type CivilDate, civilDateOf, type ContactView } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { DayField } from '../../components/day-field';
import { OrderDialog } from '../../components/order-dialog';
import { SelectField } from '../../components/select-field';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useSpokenDay } from '../../lib/use-spoken-day';
import { useTexts } from '../../lib/use-texts';
import { contactsIn } from './bodies.query';
import { fieldOfContact } from './field-of-contact';
import type { SeatDialogProps } from './seat-dialog';
import { seatLead } from './seat-lead.rules';
import { fromOf, type When, WhenChoice } from './when-choice';

/** Appoints a holder or an ordinary deputy, now or from a day on; who gets which mail is told before. */
export default function AppointDialog({ seat, body, as, onClose }: SeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality, timeZone } = useMembership();
  const spokenDay = useSpokenDay();
  const [contactId, setContactId] = useState('');
  const [when, setWhen] = useState<When>({ isNow: true });
  const [until, setUntil] = useState<CivilDate>();
  const contacts = useQuery(contactsIn(municipality, seat.organisationId));
  const present = seat[as];
  const others = contacts.data?.items.filter(({ id }) => id !== present?.id) ?? [];
  const chosen = others.find(({ id }) => id === contactId);
  const from = fromOf(when);
  const about = { municipality, params: { bodyId: seat.bodyId, seatId: seat.id } };
  const appointment =
    chosen && from ? { contactId: chosen.id, capacity: as, ...from, ...(until ? { until } : {}) } : undefined;
  const preview = usePreview(appoint, appointment && { ...about, body: appointment });
  const refusal = useRefusalWords('app-bodies');
  const [name, leaving] = [called(chosen), called(present)];
  const order = useOrder(appoint, ({ holding }) => {
    const begins = holding ? new Date(holding.from) : undefined;
    const isLater = begins && !when.isNow;
    announce(
      isLater
        ? t('dialog.appoint.doneLater', { name, day: spokenDay(begins) })
        : t('dialog.appoint.done', { name }),
    );
    onClose();
  });
  // who stays as deputy can still answer
  const leaves = present !== null && present.id !== seat.deputy?.id;
  const isTaken = as === 'holder' && leaves && appointment !== undefined;
  const more = isTaken
    ? [
        {
          icon: 'person' as const,
          title: t(when.isNow ? 'dialog.appoint.link' : 'dialog.appoint.linkLater', { name: leaving }),
          text: t('dialog.appoint.notes', { name: leaving }),
        },
      ]
    : [];
  const confirmed = preview.data?.mail.needsConfirmation ? { confirmed: true } : {};
  return (
    <OrderDialog
      width="wide"
      heading={t(`dialog.appoint.heading.${as}`)}
      lead={seatLead(seat, body)}
      order={order}
      isReady={appointment !== undefined && !preview.error}
      submit={chosen ? t('dialog.appoint.submitNamed', { name }) : t('dialog.appoint.submit')}
      refusal={refusal}
      fieldOf={fieldOfContact}
      onClose={onClose}
      onSubmit={() => appointment && order.mutate({ ...about, body: { ...appointment, ...confirmed } })}
    >
      <div className="sa-dialog__sides">
        <div className="sa-dialog__side">
          <div>
            <SelectField
              name="contactId"
              label={t('form.who')}
              placeholder={t('form.choose')}
              value={contactId}
              options={others.map((contact) => ({
                value: contact.id,
                label: [...new Set([called(contact), contact.role])].join(', '),
              }))}
              onChange={setContactId}
            />
            <p className="sa-hint">
              {contacts.isSuccess && others.length === 0 ? `${t('form.nobodyElse')} ` : ''}
              <Link
                className="ds-link"
                to="/$municipality/kontakter"
                params={{ municipality }}
                search={{ do: 'contact', in: seat.organisationId }}
              >
                {t('form.newContact')}
              </Link>
            </p>
          </div>
          <WhenChoice when={when} onChange={setWhen} />
          <div className="sa-day">
            <DayField
              label={t('form.until')}
              aside={t('form.optional')}
              hint={t('form.untilHint')}
              value={until}
              earliest={from?.from ?? civilDateOf(productNow(), timeZone)}
              onChange={setUntil}
            />
          </div>
        </div>
        <div className="sa-dialog__side">
          <Consequences
            preview={preview}
            isAsked={appointment !== undefined}
            others={more}
            waiting={t('form.waiting')}
            silence={when.isNow ? t('dialog.appoint.silence') : undefined}
            whom={(kind) => whom(kind, name, leaving)}
            refusal={refusal}
          />
        </div>
      </div>
    </OrderDialog>
  );

  /** The calendar of who leaves is cleared; the notice is for who comes. */
  function whom(kind: string, successor: string, predecessor: string): string | undefined {
    if (as !== 'holder') return undefined;
    if (kind === 'meetings.withdrawn') return predecessor || undefined;
    return kind === 'meetings.notice' ? successor : undefined;
  }
}

function called(contact: Pick<ContactView, 'name' | 'role'> | null | undefined): string {
  return contact ? (contact.name ?? contact.role) : '';
}
