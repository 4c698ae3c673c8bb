import { adoptPlanVersion, type CivilDate, type PlanVersionView } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useState } from 'react';
import { DayField } from '../../components/day-field';
import { faultsOf, type FieldFault, fieldsOf } from '../../components/field-faults';
import { OrderDialog } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import type { PlanDialogProps } from './plan-dialog';
import { useToday } from './use-action-words';

const EARLIEST = '1990-01-01' as CivilDate;

const fieldOf = fieldsOf({ 'plan-version.adopted-ahead': 'adoptedOn' });

/** Keeps that a draft was adopted: by whom, and when, by the year where the day is not known. */
export default function AdoptDialog({ plan, onClose }: PlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const today = useToday();
  const [draft] = useState(plan.draft);
  const [adoptedOn, setAdoptedOn] = useState<CivilDate>();
  const [validUntil, setValidUntil] = useState<CivilDate>();
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const order = useOrder(adoptPlanVersion, ({ number }) => {
    announce(t('dialog.adopt.done', { number }));
    onClose();
  });
  if (!draft) return null;
  const submit = (form: FormData) => {
    const [year, adoptedBy, registryNumber] = ['year', 'adoptedBy', 'registryNumber'].map((name) =>
      textIn(form, name),
    ) as [string, string, string];
    const isYear = /^\d{4}$/.test(year);
    const missing = missingIn({
      year: !isYear,
      by: !adoptedBy,
      dayYear: isYear && adoptedOn !== undefined && !adoptedOn.startsWith(`${year}-`),
      validUntil: isYear && validUntil !== undefined && validUntil < (adoptedOn ?? year),
    });
    const fields = { by: 'adoptedBy', dayYear: 'adoptedOn' };
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`), fields));
    if (missing.length > 0) return;
    order.mutate({
      municipality,
      params: { planId: plan.id, versionId: draft.id },
      body: {
        version: draft.version,
        adoptedYear: Number(year),
        adoptedBy,
        ...(adoptedOn ? { adoptedOn } : {}),
        ...(registryNumber ? { registryNumber } : {}),
        ...(validUntil ? { validUntil } : {}),
      },
    });
  };
  return (
    <OrderDialog
      heading={t('dialog.adopt.heading')}
      lead={plan.title}
      order={order}
      fault={fault}
      submit={t('dialog.adopt.submit', { number: draft.number })}
      refusal={useRefusalWords('app-plan')}
      fieldOf={fieldOf}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>
        {t('dialog.adopt.text')}{' '}
        {plan.adopted ? t('dialog.adopt.supersedes', { number: plan.adopted.number }) : ''}
      </p>
      {plan.adopted && hasSameGoals(draft, plan.adopted) ? (
        <NoticeBox tone="warning" heading={t('dialog.adopt.sameGoals', { number: plan.adopted.number })}>
          <p>{t('dialog.adopt.sameGoalsText')}</p>
        </NoticeBox>
      ) : null}
      <TextBox
        name="adoptedBy"
        label={t('form.by')}
        hint={t('form.byHint')}
        value=""
        maxLength={200}
        isRequired
      />
      <div className="sa-pair sa-pair--top">
        <TextBox name="year" label={t('form.year')} value={today.slice(0, 4)} maxLength={4} isRequired />
        <div className="sa-day">
          <DayField
            name="adoptedOn"
            label={t('form.day')}
            aside={t('form.optional')}
            value={adoptedOn}
            earliest={EARLIEST}
            onChange={setAdoptedOn}
          />
        </div>
      </div>
      <TextBox
        name="registryNumber"
        label={t('form.registry')}
        aside={t('form.optional')}
        value=""
        maxLength={50}
      />
      <div className="sa-day">
        <DayField
          name="validUntil"
          label={t('form.validUntil')}
          aside={t('form.optional')}
          value={validUntil}
          earliest={EARLIEST}
          onChange={setValidUntil}
        />
      </div>
    </OrderDialog>
  );
}

/** A new version is adopted for what it changes: one whose goals nobody has touched is mostly adopted by mistake. */
function hasSameGoals(draft: PlanVersionView, adopted: PlanVersionView): boolean {
  const said = ({ goals }: PlanVersionView) => goals.map(({ id, wording }) => `${id} ${wording}`).join('\n');
  return said(draft) === said(adopted);
}
