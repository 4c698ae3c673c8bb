import { seatInWords } from '../bodies/seat-in-words.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { ContactLanguage } from '../language/contact-language.schema';
import { translate } from '../language/translate';
import { spokenDay } from '../spoken-date/spoken-date.rules';
import type { GoalFollowUpView } from './follow-up.view';

/** More actions of a goal than that are counted instead: a meeting has its time, and a mail its length. */
const MOST_TOLD = 8;

/** An action that an agenda fills itself with, in words. */
export interface ActionFollowUpWords {
  readonly id: string;
  readonly title: string;
  /** Who is responsible, when it is due, and for how long it has waited. */
  readonly about: string;
}

/** What an agenda fills itself with, in words: each goal with its actions. */
export interface FollowUpWords {
  readonly heading: string;
  readonly goals: readonly {
    readonly heading: string;
    readonly actions: readonly ActionFollowUpWords[];
    /** How many more there are, if any. */
    readonly more?: string;
  }[];
}

/**
 * What an agenda fills itself with, in words; of which plan a goal is, is said where there are several.
 * @param today whose year need not be told.
 */
export function followUpWords(
  followUp: readonly GoalFollowUpView[],
  language: ContactLanguage,
  today: CivilDate,
): FollowUpWords {
  const t = translate(language, 'follow-up');
  const severalPlans = new Set(followUp.map(({ plan }) => plan)).size > 1;
  return {
    heading: t('heading'),
    goals: followUp.map(({ plan, position, wording, actions }) => ({
      heading: severalPlans
        ? t('goalOfPlan', { plan, goal: position, wording })
        : t('goal', { goal: position, wording }),
      actions: actions.slice(0, MOST_TOLD).map((action) => ({
        id: action.id,
        title: action.title,
        about: aboutOf(action, language, today),
      })),
      ...(actions.length > MOST_TOLD ? { more: t('more', { count: actions.length - MOST_TOLD }) } : {}),
    })),
  };
}

/** The actions of a goal as lines of text. */
export function followUpLines({ actions, more }: FollowUpWords['goals'][number]): string[] {
  return [...actions.map(({ title, about }) => `${title} – ${about}`), ...(more ? [more] : [])];
}

function aboutOf(
  { overdueDays, silentWeeks, dueOn, ...seat }: GoalFollowUpView['actions'][number],
  language: ContactLanguage,
  today: CivilDate,
): string {
  const t = translate(language, 'follow-up');
  const values = { seat: seatInWords(seat, language), due: spokenDay(dueOn, language, today) };
  if (overdueDays === 1) return t('overdueOneDay', values);
  if (overdueDays !== null) return t('overdue', { ...values, days: overdueDays });
  return t('silent', { ...values, weeks: silentWeeks ?? 0 });
}
