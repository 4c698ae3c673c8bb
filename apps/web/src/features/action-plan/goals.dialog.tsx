import { setGoals } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useRef, useState } from 'react';
import type { FieldFault } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { type DraftGoal, emptyPlaces, moved } from './goals-draft.rules';
import type { PlanDialogProps } from './plan-dialog';

/** So many goals a plan can have. */
const MOST = 20;

/** Writes the goals of the draft in their order. */
export default function GoalsDialog({ plan, onClose }: PlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const [draft] = useState(plan.draft);
  const [goals, setDraftGoals] = useState<readonly DraftGoal[]>(() => {
    const written = draft?.goals.map(({ id, wording }) => ({ key: id, id, wording })) ?? [];
    return written.length > 0 ? written : [{ key: 'first', wording: '' }];
  });
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const [told, setTold] = useState('');
  const added = useRef(0);
  const order = useOrder(setGoals, () => {
    announce(t('dialog.goals.done'));
    onClose();
  });
  const submit = () => {
    const empty = emptyPlaces(goals);
    setFault(
      empty.map((position) => ({
        field: fieldOf(position - 1),
        words: t('form.missing.goal', { position }),
      })),
    );
    if (empty.length > 0 || !draft) return;
    order.mutate({
      municipality,
      params: { planId: plan.id, versionId: draft.id },
      body: {
        version: draft.version,
        goals: goals.map(({ id, wording }) => ({ ...(id ? { id } : {}), wording: wording.trim() })),
      },
    });
  };
  const move = (at: number, steps: 1 | -1) => {
    setDraftGoals(moved(goals, at, steps));
    setTold(t('form.moved', { position: at + steps + 1 }));
  };
  const add = () => {
    added.current += 1;
    setDraftGoals([...goals, { key: `new ${added.current}`, wording: '' }]);
  };
  return (
    <OrderDialog
      heading={t('dialog.goals.heading')}
      lead={plan.title}
      order={order}
      fault={fault}
      submit={t('dialog.goals.submit')}
      refusal={useRefusalWords('app-plan')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('dialog.goals.text')}</p>
      <p className="ds-sr-only" role="status">
        {told}
      </p>
      {goals.map(({ key, wording }, at) => {
        const position = at + 1;
        return (
          <div key={key} className="sa-goal">
            <TextBox
              name={fieldOf(at)}
              label={t('form.goal', { position })}
              value={wording}
              maxLength={1000}
              rows={3}
              isRequired
              onChange={(next) =>
                setDraftGoals((now) => now.with(at, { ...(now[at] as DraftGoal), wording: next }))
              }
            />
            <div className="sa-goal__tasks">
              <button
                type="button"
                className="sa-done__close sa-goal__up"
                aria-label={t('form.up', { position })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <Icon name="chevron" />
              </button>
              <button
                type="button"
                className="sa-done__close"
                aria-label={t('form.down', { position })}
                disabled={at === goals.length - 1}
                onClick={() => move(at, 1)}
              >
                <Icon name="chevron" />
              </button>
              <button
                type="button"
                className="sa-done__close"
                aria-label={t('form.remove', { position })}
                onClick={() => setDraftGoals(goals.filter((_, index) => index !== at))}
              >
                <Icon name="cross" />
              </button>
            </div>
          </div>
        );
      })}
      {goals.length < MOST ? (
        <button className="ds-button sa-button--small" data-variant="secondary" type="button" onClick={add}>
          <Icon name="plus" />
          {t('form.add')}
        </button>
      ) : null}
    </OrderDialog>
  );
}

/** A goal's path in what is sent. */
function fieldOf(at: number): string {
  return `goals.${at}.wording`;
}
