import { createInstance } from 'i18next';
import type { ContactLanguage } from './contact-language.schema';
import accessInEnglish from './en/access.json';
import actionsInEnglish from './en/actions.json';
import annualReportInEnglish from './en/annual-report.json';
import appInEnglish from './en/app.json';
import appActionsInEnglish from './en/app-actions.json';
import appAgendaInEnglish from './en/app-agenda.json';
import appAuditLogInEnglish from './en/app-audit-log.json';
import appBodiesInEnglish from './en/app-bodies.json';
import appCalendarInEnglish from './en/app-calendar.json';
import appCallListInEnglish from './en/app-call-list.json';
import appContactsInEnglish from './en/app-contacts.json';
import appFirstStepsInEnglish from './en/app-first-steps.json';
import appFollowsInEnglish from './en/app-follows.json';
import appGroupInEnglish from './en/app-group.json';
import appMailingsInEnglish from './en/app-mailings.json';
import appMeetingListInEnglish from './en/app-meeting-list.json';
import appMeetingsInEnglish from './en/app-meetings.json';
import appMunicipalityInEnglish from './en/app-municipality.json';
import appOverviewInEnglish from './en/app-overview.json';
import appPeopleInEnglish from './en/app-people.json';
import appPlanInEnglish from './en/app-plan.json';
import appScheduleInEnglish from './en/app-schedule.json';
import appSettingsInEnglish from './en/app-settings.json';
import appShortcutsInEnglish from './en/app-shortcuts.json';
import appSignInInEnglish from './en/app-sign-in.json';
import appTimingInEnglish from './en/app-timing.json';
import appYearInEnglish from './en/app-year.json';
import documentsInEnglish from './en/documents.json';
import filesInEnglish from './en/files.json';
import followUpInEnglish from './en/follow-up.json';
import informationInEnglish from './en/information.json';
import mailingsInEnglish from './en/mailings.json';
import meetingsInEnglish from './en/meetings.json';
import overviewInEnglish from './en/overview.json';
import problemInEnglish from './en/problem.json';
import replyInEnglish from './en/reply.json';
import textInEnglish from './en/text.json';
import accessInSwedish from './sv/access.json';
import actionsInSwedish from './sv/actions.json';
import annualReportInSwedish from './sv/annual-report.json';
import appInSwedish from './sv/app.json';
import appActionsInSwedish from './sv/app-actions.json';
import appAgendaInSwedish from './sv/app-agenda.json';
import appAuditLogInSwedish from './sv/app-audit-log.json';
import appBodiesInSwedish from './sv/app-bodies.json';
import appCalendarInSwedish from './sv/app-calendar.json';
import appCallListInSwedish from './sv/app-call-list.json';
import appContactsInSwedish from './sv/app-contacts.json';
import appFirstStepsInSwedish from './sv/app-first-steps.json';
import appFollowsInSwedish from './sv/app-follows.json';
import appGroupInSwedish from './sv/app-group.json';
import appMailingsInSwedish from './sv/app-mailings.json';
import appMeetingListInSwedish from './sv/app-meeting-list.json';
import appMeetingsInSwedish from './sv/app-meetings.json';
import appMunicipalityInSwedish from './sv/app-municipality.json';
import appOverviewInSwedish from './sv/app-overview.json';
import appPeopleInSwedish from './sv/app-people.json';
import appPlanInSwedish from './sv/app-plan.json';
import appScheduleInSwedish from './sv/app-schedule.json';
import appSettingsInSwedish from './sv/app-settings.json';
import appShortcutsInSwedish from './sv/app-shortcuts.json';
import appSignInInSwedish from './sv/app-sign-in.json';
import appTimingInSwedish from './sv/app-timing.json';
import appYearInSwedish from './sv/app-year.json';
import documentsInSwedish from './sv/documents.json';
import filesInSwedish from './sv/files.json';
import followUpInSwedish from './sv/follow-up.json';
import informationInSwedish from './sv/information.json';
import mailingsInSwedish from './sv/mailings.json';
import meetingsInSwedish from './sv/meetings.json';
import overviewInSwedish from './sv/overview.json';
import problemInSwedish from './sv/problem.json';
import replyInSwedish from './sv/reply.json';
import textInSwedish from './sv/text.json';

/** One file per context and language; Swedish is the original, and decides which keys there are. */
export const swedish = {
  access: accessInSwedish,
  actions: actionsInSwedish,
  'annual-report': annualReportInSwedish,
  app: appInSwedish,
  'app-actions': appActionsInSwedish,
  'app-agenda': appAgendaInSwedish,
  'app-audit-log': appAuditLogInSwedish,
  'app-bodies': appBodiesInSwedish,
  'app-calendar': appCalendarInSwedish,
  'app-call-list': appCallListInSwedish,
  'app-contacts': appContactsInSwedish,
  'app-first-steps': appFirstStepsInSwedish,
  'app-follows': appFollowsInSwedish,
  'app-group': appGroupInSwedish,
  'app-mailings': appMailingsInSwedish,
  'app-meeting-list': appMeetingListInSwedish,
  'app-meetings': appMeetingsInSwedish,
  'app-municipality': appMunicipalityInSwedish,
  'app-overview': appOverviewInSwedish,
  'app-people': appPeopleInSwedish,
  'app-plan': appPlanInSwedish,
  'app-schedule': appScheduleInSwedish,
  'app-settings': appSettingsInSwedish,
  'app-shortcuts': appShortcutsInSwedish,
  'app-sign-in': appSignInInSwedish,
  'app-timing': appTimingInSwedish,
  'app-year': appYearInSwedish,
  documents: documentsInSwedish,
  files: filesInSwedish,
  'follow-up': followUpInSwedish,
  information: informationInSwedish,
  mailings: mailingsInSwedish,
  meetings: meetingsInSwedish,
  overview: overviewInSwedish,
  problem: problemInSwedish,
  reply: replyInSwedish,
  text: textInSwedish,
};
export const english: Same<typeof swedish> = {
  access: accessInEnglish,
  actions: actionsInEnglish,
  'annual-report': annualReportInEnglish,
  app: appInEnglish,
  'app-actions': appActionsInEnglish,
  'app-agenda': appAgendaInEnglish,
  'app-audit-log': appAuditLogInEnglish,
  'app-bodies': appBodiesInEnglish,
  'app-calendar': appCalendarInEnglish,
  'app-call-list': appCallListInEnglish,
  'app-contacts': appContactsInEnglish,
  'app-first-steps': appFirstStepsInEnglish,
  'app-follows': appFollowsInEnglish,
  'app-group': appGroupInEnglish,
  'app-mailings': appMailingsInEnglish,
  'app-meeting-list': appMeetingListInEnglish,
  'app-meetings': appMeetingsInEnglish,
  'app-municipality': appMunicipalityInEnglish,
  'app-overview': appOverviewInEnglish,
  'app-people': appPeopleInEnglish,
  'app-plan': appPlanInEnglish,
  'app-schedule': appScheduleInEnglish,
  'app-settings': appSettingsInEnglish,
  'app-shortcuts': appShortcutsInEnglish,
  'app-sign-in': appSignInInEnglish,
  'app-timing': appTimingInEnglish,
  'app-year': appYearInEnglish,
  documents: documentsInEnglish,
  files: filesInEnglish,
  'follow-up': followUpInEnglish,
  information: informationInEnglish,
  mailings: mailingsInEnglish,
  meetings: meetingsInEnglish,
  overview: overviewInEnglish,
  problem: problemInEnglish,
  reply: replyInEnglish,
  text: textInEnglish,
};

/** The same keys, whatever the words. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** `notice.subject` for each text in a tree of texts. */
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

export type TextContext = keyof typeof swedish;
export type TextKey<C extends TextContext> = Keys<(typeof swedish)[C]>;

/**
 * The text of a key, with `{{names}}` filled in. The values are inserted as they are: whoever renders the text
 * escapes it for where it ends up.
 */
export type Translate<C extends TextContext> = (
  key: TextKey<C>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Every text, in every language; what the web app changes is which of them it speaks. */
export const catalogue = createInstance();
// Synchronous because all resources are bundled.
void catalogue.init({
  initAsync: false,
  lng: 'sv',
  fallbackLng: false,
  ns: Object.keys(swedish),
  resources: { sv: swedish, en: english },
  interpolation: { escapeValue: false, skipOnVariables: true },
  // A missing text or value is a fault in the program, and must never reach a reader as a gap.
  parseMissingKeyHandler: (key: string) => {
    throw new RangeError(`No text ${key}`);
  },
  missingInterpolationHandler: (text: string, match: readonly string[]) => {
    throw new RangeError(`No value for ${match[0]} in ${JSON.stringify(text)}`);
  },
});

/**
 * The texts of one context in one language.
 *
 * @throws RangeError from the returned function when a text lacks a value it mentions
 */
export function translate<C extends TextContext>(language: ContactLanguage, context: C): Translate<C> {
  const text = catalogue.getFixedT(language, context);
  // Nesting is off: `$t(…)` in what a person has written is text like any other.
  return (key, values) => text(key as never, { ...values, nest: false } as never) as unknown as string;
}
