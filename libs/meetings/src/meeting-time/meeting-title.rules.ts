import { type CivilDate, halfYearOf } from '@samsyn/contract';

/** What a meeting is called when nobody named it: a council's by its season, another body's by its name. */
export function usualTitle(body: { name: string; kind: string }, day: CivilDate): string {
  const { year, half } = halfYearOf(day);
  if (body.kind !== 'council') return body.name;
  return `${body.name} – ${half === 1 ? 'vår' : 'höst'} ${year}`;
}

/** What an extraordinary meeting is called: it is not the one of its season. */
export function extraordinaryTitle({ name }: { name: string }): string {
  return `${name} – extra möte`;
}
