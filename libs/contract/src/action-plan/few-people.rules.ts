/** Below so many people a number may point out who they are (GDPR; small counts are told as "färre än 5"). */
export const FEW_PEOPLE = 5;

/** Words for people, in Swedish and English, as they begin in an indicator’s name or unit, also as the last part of a compound. */
const PEOPLE = new RegExp(
  [
    'person',
    'individ',
    'människ',
    'invånare',
    'medborgare',
    'elev',
    'barn',
    'unga',
    'ungdom',
    'vuxna',
    'kvinn',
    'män\\b',
    'flick',
    'pojk',
    'förä(?:lder|ldr)',
    'anhörig',
    'närstående',
    'avhoppare',
    'klient',
    'brukare',
    'deltagare',
    'medarbetare',
    'anställda',
    'people',
    'pupil',
    'student',
    'child',
    'youth',
    'young',
    'adult',
    'women',
    '\\bmen\\b',
    'girl',
    'boy',
    'parent',
    'relative',
    'participant',
    'defector',
    'client',
    'staff',
    'resident',
  ].join('|'),
  'i',
);

/** Whether an indicator counts people: one that says so in its name or unit, and is no share of them. */
export function describesPeople({
  name,
  unit,
}: {
  readonly name: string;
  readonly unit?: string | null;
}): boolean {
  return unit !== '%' && PEOPLE.test(`${name} ${unit ?? ''}`);
}

/** Whether an amount of people is so small that "färre än 5" is better told; nobody at all points out nobody. */
export function isFew(value: number): boolean {
  return value > 0 && value < FEW_PEOPLE;
}
