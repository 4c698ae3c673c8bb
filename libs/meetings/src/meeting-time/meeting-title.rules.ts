import { type CivilDate, halfYearOf } from '@samsyn/contract';

/** What a meeting is called when nobody named it: a council's by its season, another body's by its name. */
export function usualTitle(body: { name: string; kind: string }, day: CivilDate): string {
  const { year, half } = halfYearOf(day);
  if (body.kind !== 'council') return body.name;
  return `${body.name} – ${half === 1 ? 'vår' : 'höst'} ${year}`;
}
