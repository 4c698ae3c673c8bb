import { seatInWords } from '../bodies/seat-in-words.rules';
import type { ContactLanguage } from '../language/contact-language.schema';
import { translate } from '../language/translate';
import type { GoalFollowUpView } from './follow-up.view';

/** More actions of a goal than that are counted instead: a meeting has its time, and a mail its length. */
const MOST_TOLD = 8;

/** What an agenda fills itself with, in words: each goal with a line for each action. */
export interface FollowUpWords {
  readonly heading: string;
  readonly goals: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** What an agenda fills itself with, in words; of which plan a goal is, is said where there are several. */
export function followUpWords(
  followUp: readonly GoalFollowUpView[],
  language: ContactLanguage,
): FollowUpWords {
  const t = translate(language, 'follow-up');
  const severalPlans = new Set(followUp.map(({ plan }) => plan)).size > 1;
  return {
    heading: t('heading'),
    goals: followUp.map(({ plan, position, wording, actions }) => ({
      heading: severalPlans
        ? t('goalOfPlan', { plan, goal: position, wording })
        : t('goal', { goal: position, wording }),
      lines: [
        ...actions.slice(0, MOST_TOLD).map((action) => lineOf(action, language)),
        ...(actions.length > MOST_TOLD ? [t('more', { count: actions.length - MOST_TOLD })] : []),
      ],
    })),
  };
}

function lineOf(
  { title, overdueDays, silentWeeks, ...seat }: GoalFollowUpView['actions'][number],
  language: ContactLanguage,
): string {
  const t = translate(language, 'follow-up');
  const values = { title, seat: seatInWords(seat, language) };
  if (overdueDays === 1) return t('overdueOneDay', values);
  if (overdueDays !== null) return t('overdue', { ...values, days: overdueDays });
  return t('silent', { ...values, weeks: silentWeeks ?? 0 });
}
