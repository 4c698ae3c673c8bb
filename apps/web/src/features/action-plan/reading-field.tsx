import { type ActionView, describesPeople, isFew } from '@samsyn/contract';
import { NoticeBox } from '@samsyn/ui';
import { useId } from 'react';
import { useFieldFault } from '../../components/field-faults';
import { FieldMessage } from '../../components/field-message';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { amountIn, amountWithUnit } from './amount.rules';
import { useSpokenCivilDay } from './use-action-words';

export interface ReadingFieldProps {
  readonly action: Pick<ActionView, 'indicator' | 'lastReading'>;
  readonly value: string;
  readonly onChange: (written: string) => void;
  /** Says in the text that there are few, instead of how many. */
  readonly onFew: (line: string) => void;
}

/** What the indicator is now. Few people may be known by their number, so it suggests not to tell it. */
export function ReadingField({
  action: { indicator, lastReading },
  value,
  onChange,
  onFew,
}: ReadingFieldProps) {
  const t = useTexts('app-actions');
  const language = useLanguage();
  const spoken = useSpokenCivilDay();
  const id = useId();
  const { fault: told, rewritten } = useFieldFault('reading');
  if (!indicator) return null;
  const { name, unit } = indicator;
  const amount = amountIn(value, indicator.wholeNumbers);
  const fault = typeof amount === 'string' ? { field: 'reading', words: t(`form.missing.${amount}`) } : told;
  const tellsFew = typeof amount === 'number' && isFew(amount) && describesPeople(indicator);
  return (
    <>
      <div className="ds-field sa-field">
        <label className="ds-label" htmlFor={id}>
          {unit
            ? t('dialog.log.readingOf', { indicator: name, unit })
            : t('dialog.log.reading', { indicator: name })}{' '}
          <span className="sa-aside">{t('form.optional')}</span>
        </label>
        <input
          className="ds-input sa-amount"
          id={id}
          inputMode="decimal"
          value={value}
          maxLength={20}
          autoComplete="off"
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}
          onChange={({ target }) => {
            rewritten();
            onChange(target.value);
          }}
        />
        <p className="sa-hint" id={`${id}-hint`}>
          {lastReading
            ? t('dialog.log.readingHint', {
                value: amountWithUnit(lastReading.value, unit, language),
                day: spoken.short(lastReading.readOn),
              })
            : ''}
        </p>
        <FieldMessage id={`${id}-fault`} fault={fault} />
      </div>
      {tellsFew ? (
        <NoticeBox tone="warning" heading={t('dialog.few.heading')} role="status">
          <p>{t('dialog.few.text')}</p>
          <p>
            <button
              className="ds-button sa-button--small"
              data-variant="secondary"
              type="button"
              onClick={() => onFew(t('dialog.few.line', { indicator: name }))}
            >
              {t('dialog.few.use')}
            </button>
          </p>
        </NoticeBox>
      ) : null}
    </>
  );
}
