import {
  createFirstLineUnit,
  type FirstLineUnitView,
  updateFirstLineUnit,
  type WorkingSeatView,
} from '@samsyn/contract';
import { useState } from 'react';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { SelectField } from '../../components/select-field';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
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

const fieldOf = fieldsOf({ 'unit.exists': 'name', 'seat.missing': 'seatId', 'seat.ended': 'seatId' });

/** Adds a unit of the first line with the seat that speaks for it, or changes it and whether it takes part in anything new. */
export default function UnitDialog({ unit, body, seats, onClose }: UnitDialogProps) {
  const t = useTexts('app-group');
  const { slug: municipality } = useMembership();
  const [before] = useState(unit);
  // the seat that spoke for it may be no more
  const [seatId, setSeatId] = useState(
    seats.some(({ id }) => id === before?.seatId) ? (before?.seatId ?? '') : '',
  );
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const done = () => {
    announce(t(before ? 'dialog.unit.changed' : 'dialog.unit.added'));
    onClose();
  };
  const adding = useOrder(createFirstLineUnit, done);
  const changing = useOrder(updateFirstLineUnit, done);
  const send = (form: FormData) => {
    const written = { name: textIn(form, 'name'), seatId };
    const ended = form.get('ended') !== null;
    // who ends a unit need not find somebody to speak for it first
    const missing = missingIn({ name: !written.name, seatId: !seatId && !ended });
    setFault(faultsOf(missing, (each) => t(`dialog.unit.missing.${each}`)));
    if (missing.length > 0) return;
    if (!before) return adding.mutate({ municipality, body: written });
    changing.mutate({
      municipality,
      params: { unitId: before.id },
      body: { name: written.name, ...(seatId ? { seatId } : {}), ended, version: before.version },
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
      fieldOf={fieldOf}
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
      <SelectField
        name="seatId"
        label={t('dialog.unit.seat')}
        placeholder={t('dialog.unit.choose')}
        value={seatId}
        options={seats.map(({ id, function: label }) => ({ value: id, label }))}
        onChange={setSeatId}
      />
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
