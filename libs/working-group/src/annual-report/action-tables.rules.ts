import type { ActionOfYear } from '@samsyn/action-plan';
import {
  type ContactLanguage,
  describesPeople,
  FEW_PEOPLE,
  isFew,
  spokenDate,
  translate,
} from '@samsyn/contract';
import type { Block } from '@samsyn/documents';
import type { ReportedState } from './action-state.rules';

/** Actions in one state as a table: what has ended tells how, what is open how far it has come, where any tells that. */
export function actionTable(
  actions: readonly ActionOfYear[],
  state: ReportedState,
  caption: string,
  language: ContactLanguage,
): Block {
  const text = translate(language, 'annual-report');
  const day = (action: ActionOfYear) => spokenDate(action.endedOn ?? action.dueOn, language);
  const reading = (action: ActionOfYear) => readingOf(action, language);
  const result = (action: ActionOfYear) =>
    [action.result ?? '', reading(action)].filter((each) => each !== '').join('\n');
  const [days, last, tell] = {
    done: [text('actions.done-on'), text('actions.result'), result],
    stopped: [
      text('actions.stopped-on'),
      text('actions.reason'),
      (each: ActionOfYear) => each.stoppedReason ?? '',
    ],
    ongoing: [text('actions.due'), text('actions.indicator'), reading],
    overdue: [text('actions.due'), text('actions.indicator'), reading],
    planned: [text('actions.due'), text('actions.indicator'), reading],
  }[state] as [string, string, (action: ActionOfYear) => string];
  const told = actions.map(tell);
  const isTold = told.some((each) => each !== '');
  return {
    kind: 'table',
    caption,
    columns: [text('actions.action'), text('actions.responsible'), days, ...(isTold ? [last] : [])].map(
      (heading) => ({ heading }),
    ),
    rows: actions.map((action, at) => [
      action.title,
      responsible(action, language),
      day(action),
      ...(isTold ? [told[at] ?? ''] : []),
    ]),
  };
}

/** Who is responsible, as a function; with its organisation where that is another than the municipality. */
export function responsible({ seatFunction, organisation }: ActionOfYear, language: ContactLanguage): string {
  if (organisation === null) return seatFunction;
  return translate(language, 'annual-report')('actions.of-organisation', {
    seat: seatFunction,
    organisation,
  });
}

/** An action's indicator and what it was last found to be; so few people that they may be known are told as such. */
function readingOf(action: ActionOfYear, language: ContactLanguage): string {
  const text = translate(language, 'annual-report');
  const { indicator, indicatorUnit: unit, indicatorTarget: target, readingValue: value, readOn } = action;
  if (indicator === null) return '';
  if (value === null || readOn === null) return text('actions.unread', { indicator });
  const amount = (number: number) =>
    new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(number);
  const hidden = isFew(value) && describesPeople({ name: indicator, unit });
  const found = hidden ? text('actions.few', { few: FEW_PEOPLE }) : amount(value);
  const day = spokenDate(readOn, language);
  const inUnit = (number: string) => (unit === null ? number : `${number} ${unit}`);
  if (target === null) return text('actions.reading', { indicator, value: inUnit(found), day });
  return text('actions.reading-of', { indicator, value: found, target: inUnit(amount(target)), day });
}
