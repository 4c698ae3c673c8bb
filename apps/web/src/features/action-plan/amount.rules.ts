import type { ActionView, ContactLanguage } from '@samsyn/contract';

interface Measured {
  readonly indicator: Pick<NonNullable<ActionView['indicator']>, 'unit' | 'target'> | null;
  readonly lastReading: ActionView['lastReading'];
}

/** What is wrong with an amount as it is written. */
export type AmountFault = 'number' | 'whole';

/** "6", "6,5", "12 000": an amount as the language writes it, at most two decimals. */
export function spokenAmount(value: number, language: ContactLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** "6 klasser", "64 %": an amount with its unit, never parted by a line break. */
export function amountWithUnit(value: number, unit: string | null, language: ContactLanguage): string {
  return [spokenAmount(value, language), ...(unit ? [unit] : [])].join('\u00a0');
}

/**
 * How far an indicator has come: its latest reading, and its target. Where both are known the unit stands once, after the
 * target: "6" and "8 klasser"; a share has it at both: "64 %" and "80 %".
 */
export function progressOf({ indicator, lastReading }: Measured, language: ContactLanguage) {
  const { unit = null, target = null } = indicator ?? {};
  const isShare = unit === '%';
  return {
    value:
      lastReading && amountWithUnit(lastReading.value, target === null || isShare ? unit : null, language),
    target: target === null ? null : amountWithUnit(target, unit, language),
  };
}

/** What somebody wrote as an amount: nothing, a number of at most two decimals, or what is wrong with it. */
export function amountIn(written: string, isWhole = false): number | AmountFault | undefined {
  const plain = written.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  if (!/^\d{1,12}(?:\.\d{1,2})?$/.test(plain)) return isWhole ? 'whole' : 'number';
  const amount = Number(plain);
  return isWhole && !Number.isInteger(amount) ? 'whole' : amount;
}
