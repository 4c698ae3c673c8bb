/** How a plan's versions are spoken of. */
import { type ContactLanguage, type PlanVersionView, spokenDate } from '@samsyn/contract';

/** "12 juni 2017", or "2017" where the day is not known. */
export function adoptedWhen(
  { adoptedOn, adoptedYear }: Pick<PlanVersionView, 'adoptedOn' | 'adoptedYear'>,
  language: ContactLanguage,
): string {
  return adoptedOn ? spokenDate(adoptedOn, language) : String(adoptedYear ?? '–');
}
