import type { ContactLanguage } from '@samsyn/contract';

/** How large a file is, as people say it: in kB below one MB, and never as nothing. */
export function fileSizeInWords(bytes: number, language: ContactLanguage): string {
  const isLarge = bytes >= 1024 * 1024;
  const [amount, unit] = isLarge
    ? ([bytes / 1024 / 1024, 'megabyte'] as const)
    : ([Math.max(1, bytes / 1024), 'kilobyte'] as const);
  const digits = { maximumFractionDigits: isLarge ? 1 : 0 };
  return new Intl.NumberFormat(language, { style: 'unit', unit, ...digits }).format(amount);
}
