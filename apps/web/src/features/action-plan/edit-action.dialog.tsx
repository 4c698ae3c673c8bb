import { type ActionView, updateAction } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Loading } from '../../components/loading';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useUndo } from '../../lib/use-undo';
import { useTexts } from '../../lib/use-texts';
import type { ActionDialogProps } from './action-dialog';
import { type ActionDays, type ActionDraft, changesOf, draftIn, fieldOfFault } from './action-draft.rules';
import { ActionFields } from './action-fields';
import { plansOf } from './action-plan.query';
import { useActionOrder } from './use-action-order';

/** Changes what an action is; how it stands is logged instead. */
export default function EditActionDialog({ action, onClose }: ActionDialogProps) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const plans = useQuery(plansOf(municipality));
  const [before] = useState(action);
  const [days, setDays] = useState<ActionDays>({
    startsOn: before.startsOn ?? undefined,
    dueOn: before.dueOn,
  });
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const about = { municipality, params: { actionId: action.id } };
  const undo = useUndo(updateAction);
  const was = { ...draftOf(before), result: before.result };
  const changed = useRef<Partial<typeof was>>({});
  const { order, send, refusal, known } = useActionOrder(updateAction, action, ({ version }) => {
    // only what was changed goes back: the rest may have become another meanwhile
    const back = Object.fromEntries(
      Object.keys(changed.current).map((key) => [key, was[key as keyof typeof was]]),
    );
    announce(t('dialog.edit.done'), 'success', () => undo({ ...about, body: { ...back, version } }));
    onClose();
  });
  const submit = (form: FormData) => {
    const draft = draftIn(form, days);
    const missing = Array.isArray(draft) ? draft : [];
    setFault(missing.map((each) => ({ field: fieldOfFault(each), words: t(`form.missing.${each}`) })));
    if (Array.isArray(draft)) return;
    changed.current = changesOf(was, { ...draft, result: textIn(form, 'result') || null });
    if (Object.keys(changed.current).length === 0) return onClose();
    send({ ...about, body: { ...changed.current, version: known.version } });
  };
  return (
    <OrderDialog
      heading={t('dialog.edit.heading')}
      lead={before.title}
      order={order}
      fault={fault}
      isReady={plans.isSuccess}
      submit={t('dialog.edit.submit')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      {plans.data ? (
        <>
          <ActionFields
            plans={plans.data.items.filter(({ id }) => id === before.planId)}
            action={before}
            days={days}
            onDays={setDays}
          />
          <TextBox
            name="result"
            label={t('form.result')}
            aside={t('form.optional')}
            hint={t('form.resultHint')}
            value={before.result ?? ''}
            maxLength={10_000}
            rows={3}
          />
        </>
      ) : (
        <Loading lines={8} />
      )}
    </OrderDialog>
  );
}

/** An action as it was, to go back to. */
function draftOf({ goal, units, organisations, indicator, ...action }: ActionView): ActionDraft {
  return {
    goalId: goal.id,
    title: action.title,
    description: action.description,
    preventionLevel: action.preventionLevel,
    unitIds: units.map(({ id }) => id),
    organisationIds: organisations.map(({ id }) => id),
    startsOn: action.startsOn,
    dueOn: action.dueOn,
    indicator: indicator && {
      name: indicator.name,
      ...(indicator.unit === null ? {} : { unit: indicator.unit }),
      ...(indicator.target === null ? {} : { target: indicator.target }),
      wholeNumbers: indicator.wholeNumbers,
    },
  };
}
