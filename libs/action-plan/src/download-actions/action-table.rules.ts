import {
  civilDateOf,
  type ContactLanguage,
  describesPeople,
  FEW_PEOPLE,
  isFew,
  type ListedActionView,
  translate,
} from '@samsyn/contract';

const columns = [
  'goal',
  'wording',
  'action',
  'seat',
  'level',
  'starts',
  'due',
  'status',
  'overdue',
  'indicator',
  'reading',
  'target',
  'unit',
  'logged',
] as const;

/**
 * Actions as rows below their headings. Who is responsible is told by function: a table that is sent on names nobody, and few
 * people are told as such.
 */
export function actionTable(
  actions: readonly ListedActionView[],
  { language, zone }: { language: ContactLanguage; zone: string },
): string[][] {
  const [text, said] = [translate(language, 'actions'), translate(language, 'app-actions')];
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { useGrouping: false });
  const amount = (value: number | null | undefined) =>
    typeof value === 'number' ? numbers.format(value) : '';
  const rowOf = ({ goal, indicator, lastReading, lastLoggedAt, ...action }: ListedActionView) => {
    const isHidden = indicator && lastReading && isFew(lastReading.value) && describesPeople(indicator);
    const cells: Readonly<Record<(typeof columns)[number], string>> = {
      goal: String(goal.position),
      wording: goal.wording,
      action: action.title,
      seat: action.seat.function,
      level: said(`level.${action.preventionLevel}`),
      starts: action.startsOn ?? '',
      due: action.dueOn,
      status: said(`status.${action.status}`),
      overdue: amount(action.overdueDays),
      indicator: indicator?.name ?? '',
      reading: isHidden ? text('table.few', { few: FEW_PEOPLE }) : amount(lastReading?.value),
      target: amount(indicator?.target),
      unit: indicator?.unit ?? '',
      logged: lastLoggedAt ? civilDateOf(new Date(lastLoggedAt), zone) : '',
    };
    return columns.map((column) => cells[column]);
  };
  return [columns.map((column) => text(`table.${column}`)), ...actions.map(rowOf)];
}
