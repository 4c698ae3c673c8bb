import { type DeputyCandidateView, nameDeputy } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../components/answered';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { SelectField } from '../../components/select-field';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { usePreview } from '../../lib/use-preview';
import { useTexts } from '../../lib/use-texts';
import { candidatesFor } from './bodies.query';
import { fieldOfContact } from './field-of-contact';
import type { SeatDialogProps } from './seat-dialog';

/** What the choice of nobody is called in the form. */
const NOBODY = 'nobody';

/** Who holds a seat names its ordinary deputy, or leaves it without one; who gets which mail is told before. */
export default function NameDeputyDialog({ seat, body, onClose }: SeatDialogProps) {
  const t = useTexts('app-bodies');
  const { slug: municipality } = useMembership();
  const [chosen, setChosen] = useState('');
  const query = useQuery(candidatesFor(municipality, seat));
  const about = { municipality, params: { bodyId: seat.bodyId, seatId: seat.id } };
  const named = chosen === '' ? undefined : { contactId: chosen === NOBODY ? null : chosen };
  const preview = usePreview(nameDeputy, named && { ...about, body: named });
  const refusal = useRefusalWords('app-bodies');
  const candidate = query.data?.items.find((each) => each.id === chosen);
  const order = useOrder(nameDeputy, () => {
    announce(
      candidate ? t('dialog.nameDeputy.done', { name: called(candidate) }) : t('dialog.vacate.doneDeputy'),
    );
    onClose();
  });
  const confirmed = preview.data?.mail.needsConfirmation ? { confirmed: true } : {};
  return (
    <OrderDialog
      heading={t('dialog.nameDeputy.heading')}
      lead={[seat.function, body].join(', ')}
      order={order}
      isReady={named !== undefined && !preview.error}
      submit={t('dialog.nameDeputy.submit')}
      refusal={refusal}
      fieldOf={fieldOfContact}
      onClose={onClose}
      onSubmit={() => named && order.mutate({ ...about, body: { ...named, ...confirmed } })}
    >
      <p>{t('dialog.nameDeputy.text')}</p>
      <Answered query={query} lines={2}>
        {({ items }) => (
          <div>
            <SelectField
              name="contactId"
              label={t('form.who')}
              placeholder={t('dialog.nameDeputy.choose')}
              value={chosen}
              options={[
                ...items
                  .filter((each) => each.id !== seat.deputy?.id)
                  .map((each) => ({
                    value: each.id,
                    label: [...new Set([called(each), each.role])].join(', '),
                  })),
                ...(seat.deputy ? [{ value: NOBODY, label: t('dialog.nameDeputy.nobody') }] : []),
              ]}
              onChange={setChosen}
            />
            {items.length === 0 ? <p className="sa-hint">{t('form.nobodyElse')}</p> : null}
          </div>
        )}
      </Answered>
      <Consequences
        preview={preview}
        isAsked={named !== undefined}
        waiting={t('dialog.nameDeputy.waiting')}
        refusal={refusal}
      />
    </OrderDialog>
  );
}

function called({ name, role }: DeputyCandidateView): string {
  return name ?? role;
}
