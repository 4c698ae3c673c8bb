import { type CivilDate, type CreateAction, preventionLevels } from '@samsyn/contract';
import { missingIn, textIn } from '../../lib/form-text.rules';
import { amountIn, type AmountFault } from './amount.rules';

/** The days of an action, as they are written. */
export interface ActionDays {
  readonly startsOn: CivilDate | undefined;
  readonly dueOn: CivilDate | undefined;
}

/** What is wrong before anything is sent. */
export type ActionFault = 'title' | 'goal' | 'level' | 'due' | 'order' | 'indicator' | AmountFault;

/** The field in which it is wrong. */
export function fieldOfFault(fault: ActionFault | 'seat'): string {
  if (fault === 'due') return 'dueOn';
  if (fault === 'order') return 'startsOn';
  return fault === 'number' || fault === 'whole' ? 'target' : fault;
}

/** An action as a form has it; who is responsible is asked of a new one alone. */
export type ActionDraft = Required<Omit<CreateAction, 'seatId'>>;

/** Reads what was written, or says all that is wrong. */
export function draftIn(form: FormData, { startsOn, dueOn }: ActionDays): ActionDraft | ActionFault[] {
  const [title, goalId] = [textIn(form, 'title'), textIn(form, 'goal')];
  const preventionLevel = preventionLevels.find((level) => level === textIn(form, 'level'));
  const [name, unit] = [textIn(form, 'indicator'), textIn(form, 'unit')];
  const wholeNumbers = form.has('wholeNumbers');
  const target = amountIn(textIn(form, 'target'), wholeNumbers);
  const faults: ActionFault[] = [
    ...missingIn({ title: !title, goal: !goalId, level: !preventionLevel, due: !dueOn }),
    ...(startsOn && dueOn && startsOn > dueOn ? (['order'] as const) : []),
    ...(typeof target === 'string' ? [target] : []),
    ...(!name && (unit || target !== undefined) ? (['indicator'] as const) : []),
  ];
  if (faults.length > 0 || !preventionLevel || !dueOn || typeof target === 'string') return faults;
  return {
    goalId,
    title,
    description: textIn(form, 'description') || null,
    preventionLevel,
    unitIds: allIn(form, 'units'),
    organisationIds: allIn(form, 'organisations'),
    startsOn: startsOn ?? null,
    dueOn,
    indicator: name
      ? { name, ...(unit ? { unit } : {}), ...(target === undefined ? {} : { target }), wholeNumbers }
      : null,
  };
}

function allIn(form: FormData, field: string): string[] {
  return form.getAll(field).filter((value) => typeof value === 'string');
}

/** What of an action is to be another than it was; nothing when all is the same. */
export function changesOf<D extends object>(before: D, draft: D): Partial<D> {
  const same = (key: keyof D) => JSON.stringify(before[key]) === JSON.stringify(draft[key]);
  const changed = (Object.keys(draft) as (keyof D)[]).filter((key) => !same(key));
  return Object.fromEntries(changed.map((key) => [key, draft[key]])) as Partial<D>;
}
