import {
  createFirstLineUnit,
  type FirstLineUnitView,
  updateFirstLineUnit,
  type WorkingSeatView,
} from '@samsyn/contract';
import { useId, useState } from 'react';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';

export interface UnitDialogProps {
  /** The unit that is changed; a new one unless given. */
  readonly unit?: FirstLineUnitView;
  readonly body: string;
  readonly seats: readonly WorkingSeatView[];
  readonly onClose: () => void;
}

/** Adds a unit of the first line with the seat that speaks for it, or changes it and whether it takes part in anything new. */
export default function UnitDialog({ unit, body, seats, onClose }: UnitDialogProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const id = useId();
  const [before] = useState(unit);
  const [fault, setFault] = useState<string>();
  const done = () => {
    announce(t(before ? 'dialog.unit.changed' : 'dialog.unit.added'));
    onClose();
  };
  const adding = useOrder(createFirstLineUnit, done);
  const changing = useOrder(updateFirstLineUnit, done);
  const send = (form: FormData) => {
    const written = { name: textIn(form, 'name'), seatId: textIn(form, 'seat') };
    const missing = !written.name ? 'name' : !written.seatId ? 'seat' : undefined;
    setFault(missing && t(`dialog.unit.missing.${missing}`));
    if (missing) return;
    if (!before) return adding.mutate({ municipality, body: written });
    const ended = form.get('ended') !== null;
    changing.mutate({
      municipality,
      params: { unitId: before.id },
      body: { ...written, ended, version: before.version },
    });
  };
  return (
    <OrderDialog
      heading={t(before ? 'dialog.unit.change' : 'dialog.unit.new')}
      lead={body}
      order={before ? changing : adding}
      fault={fault}
      submit={t(before ? 'dialog.unit.save' : 'dialog.unit.add')}
      refusal={useRefusalWords('app-group')}
      onClose={onClose}
      onSubmit={send}
    >
      <TextBox
        name="name"
        label={t('dialog.unit.name')}
        hint={t('dialog.unit.nameHint')}
        value={before?.name ?? ''}
        maxLength={200}
        isRequired
      />
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {t('dialog.unit.seat')}
        </label>
        <select className="ds-input" id={id} name="seat" defaultValue={before?.seatId ?? ''}>
          <option value="">{t('dialog.unit.choose')}</option>
          {seats.map((seat) => (
            <option key={seat.id} value={seat.id}>
              {seat.function}
            </option>
          ))}
        </select>
      </div>
      {before ? (
        <div>
          <label className="sa-check">
            <input type="checkbox" name="ended" defaultChecked={before.endedAt !== null} />
            {t('dialog.unit.ended')}
          </label>
          <p className="sa-hint">{t('dialog.unit.endedHint')}</p>
        </div>
      ) : null}
    </OrderDialog>
  );
}
