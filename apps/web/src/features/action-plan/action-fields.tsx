import { type ActionView, type CivilDate, type PlanView, preventionLevels } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { ChoiceList } from '../../components/choice-list';
import { DayField } from '../../components/day-field';
import { PickField } from '../../components/pick-field';
import { TextBox } from '../../components/text-box';
import { useMembership } from '../../lib/me';
import { useLanguage, useTexts } from '../../lib/use-texts';
import type { ActionDays } from './action-draft.rules';
import { organisationsOf, unitsOf } from './action-plan.query';
import { spokenAmount } from './amount.rules';
import { goalOptions } from './goal-options';

export interface ActionFieldsProps {
  readonly plans: readonly PlanView[];
  /** The action that is changed; without one it is new. */
  readonly action?: ActionView;
  readonly goalId?: string;
  readonly days: ActionDays;
  readonly onDays: (days: ActionDays) => void;
}

const EARLIEST = '2000-01-01' as CivilDate;

/** The fields of an action; what is seldom filled in is folded away. */
export function ActionFields({ plans, action, goalId, days, onDays }: ActionFieldsProps) {
  const t = useTexts('app-actions');
  return (
    <>
      <TextBox
        name="title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        value={action?.title ?? ''}
        maxLength={200}
        isRequired
      />
      <PickField
        name="goal"
        label={t('form.goal')}
        placeholder={t('form.chooseGoal')}
        value={action?.goal.id ?? goalId ?? ''}
        options={goalOptions(plans, t)}
      />
      <ChoiceList
        name="level"
        legend={t('form.level')}
        options={preventionLevels.map((value) => ({
          value,
          label: t('form.levelOf', { level: t(`level.${value}`), means: t(`levelHint.${value}`) }),
        }))}
        {...(action ? { chosen: action.preventionLevel } : {})}
      />
      <div className="sa-pair sa-pair--top">
        <div className="sa-day">
          <DayField
            name="dueOn"
            label={t('form.due')}
            value={days.dueOn}
            earliest={EARLIEST}
            onChange={(dueOn) => onDays({ ...days, dueOn })}
          />
        </div>
        <div className="sa-day">
          <DayField
            name="startsOn"
            label={t('form.starts')}
            aside={t('form.optional')}
            value={days.startsOn}
            earliest={EARLIEST}
            onChange={(startsOn) => onDays({ ...days, startsOn })}
          />
        </div>
      </div>
      <TextBox
        name="description"
        label={t('form.description')}
        aside={t('form.optional')}
        value={action?.description ?? ''}
        maxLength={10_000}
        rows={3}
      />
      <Measure {...(action ? { action } : {})} />
      <Parties {...(action ? { action } : {})} />
    </>
  );
}

function Measure({ action }: Pick<ActionFieldsProps, 'action'>) {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const { name = '', unit = null, target = null, wholeNumbers = true } = action?.indicator ?? {};
  return (
    <details className="sa-fold" open={name !== ''}>
      <summary>{t('form.measure')}</summary>
      <div className="sa-form">
        <TextBox
          name="indicator"
          label={t('form.indicator')}
          aside={t('form.optional')}
          hint={t('form.indicatorHint')}
          value={name}
          maxLength={200}
        />
        <div className="sa-pair">
          <TextBox
            name="unit"
            label={t('form.unit')}
            hint={t('form.unitHint')}
            value={unit ?? ''}
            maxLength={40}
          />
          <TextBox
            name="target"
            label={t('form.target')}
            value={target === null ? '' : spokenAmount(target, language)}
            maxLength={20}
          />
        </div>
        <label className="sa-choice">
          <input type="checkbox" name="wholeNumbers" defaultChecked={wholeNumbers} />
          {t('form.wholeNumbers')}
        </label>
      </div>
    </details>
  );
}

function Parties({ action }: Pick<ActionFieldsProps, 'action'>) {
  const t = useTexts('app-actions');
  const { slug: municipality } = useMembership();
  const units = useQuery(unitsOf(municipality)).data?.items ?? [];
  const organisations = useQuery(organisationsOf(municipality)).data?.items ?? [];
  const [unitIds, organisationIds] = [action?.units ?? [], action?.organisations ?? []].map(
    (parties) => new Set(parties.map(({ id }) => id)),
  );
  const lists = [
    {
      name: 'units',
      all: units.filter(({ id, endedAt }) => endedAt === null || unitIds?.has(id)),
      chosen: unitIds,
    },
    { name: 'organisations', all: organisations, chosen: organisationIds },
  ] as const;
  return (
    <details className="sa-fold" open={(action?.units.length ?? 0) + (action?.organisations.length ?? 0) > 0}>
      <summary>{t('form.parties')}</summary>
      <div className="sa-form">
        {lists.map(({ name, all, chosen }) =>
          all.length > 0 ? (
            <fieldset key={name} className="ds-fieldset sa-choices">
              <legend className="ds-label">{t(`form.${name}`)}</legend>
              {all.map(({ id, name: label }) => (
                <label key={id} className="sa-choice">
                  <input type="checkbox" name={name} value={id} defaultChecked={chosen?.has(id)} />
                  {label}
                </label>
              ))}
            </fieldset>
          ) : null,
        )}
      </div>
    </details>
  );
}
