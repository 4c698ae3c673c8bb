import Personnummer from 'personnummer';

/** What nobody sees and what joins itself to the character before it: soft hyphens, joiners, accents, keycaps. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
const DECIMAL_DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;
/** Neither is in what most texts are made of: Latin-1 without its soft hyphen, dashes and quotation marks. */
const HIDES_NOTHING = /^[\u0000-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u205e]*$/;

const GAP = String.raw`[\s\p{Z}\p{Cc}\u2800]{0,8}`;
const DASH = String.raw`\p{Pd}\u02D7\u2043\u207B\u208B\u2212`;
const PLUS = String.raw`+\u207A\u208A\uFE62\uFF0B`;
const LAST_FOUR = String.raw`(?<serial>\d{4})(?!\d)`;

/** Ten or twelve digits, with a separator, if any, before the last four alone. */
const COMPLETE = new RegExp(
  String.raw`(?<!\d)(?<century>18|19|20)?(?<day>\d{6})${GAP}(?<mark>[${DASH}${PLUS}]{0,2})${GAP}${LAST_FOUR}`,
  'gu',
);

/** A date as ISO writes it and four digits hung on to it; a range of dates goes on after the four. */
const AFTER_ISO_DATE = new RegExp(
  String.raw`(?<!\d)(?<century>18|19|20)(?<year>\d\d)[${DASH}](?<month>\d\d)[${DASH}](?<date>\d\d)(?<mark>[${DASH}${PLUS}])` +
    String.raw`${LAST_FOUR}(?![${DASH}]\d)`,
  'gu',
);

const HUNDRED_OR_OLDER = new RegExp(`[${PLUS}]`, 'u');

/**
 * Whether the text holds a complete Swedish personal identity number or coordination number (day + 60): YYMMDD-NNNC or
 * YYYYMMDD-NNNC with a date that exists and the right check digit (Luhn). `+` marks a person of 100 years or more.
 *
 * Found whatever stands between the date and the last four (nothing, every kind of space or dash, a line break, what
 * nobody sees), in digits of every script, and inside words; also `YYYY-MM-DD-NNNC`. Separators count only there, so that
 * the telephone numbers 070-174 06 07 and +46 70 174 06 07 pass; written as one word, 0701740607 is a valid coordination
 * number and is found. A number is complete only without a digit directly before or after it, so a part of an account
 * number is none. The number of an organisation passes, since its third digit is 2 or more. Interim numbers, which have a
 * letter, and the numbers of other countries are not looked for.
 */
export function holdsIdentityNumber(text: string): boolean {
  const plain = HIDES_NOTHING.test(text) ? text : text.replace(UNSEEN, '').replace(OTHER_DIGITS, asciiDigit);
  return [...plain.matchAll(COMPLETE), ...plain.matchAll(AFTER_ISO_DATE)].some(({ groups = {} }) =>
    isIdentityNumber(groups),
  );
}

/**
 * The library is asked with the century written out: for ten digits it reads the clock of the process, and without one it
 * believes in any century.
 */
function isIdentityNumber(found: Partial<Record<string, string>>): boolean {
  const { century, day = `${found.year}${found.month}${found.date}`, mark = '', serial } = found;
  const likely = HUNDRED_OR_OLDER.test(mark) ? ['18', '19'] : ['19', '20'];
  return (century ? [century] : likely).some((first) => Personnummer.valid(`${first}${day}${serial}`));
}

/** The digits of a script are ten in a row, and every row of ten follows on a row of ten or on something else. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
