import {
  addressOf,
  type AnnualReportView,
  type ContactLanguage,
  downloadActions,
  getActionCounts,
  getAction,
  getPlan,
  getPlanProgress,
  listActionLog,
  listAnnualReports,
  listActions,
  listFirstLineUnits,
  listMailings,
  listOrganisations,
  listPlans,
  listPlanVersions,
  listSeats,
  type PlanView,
  type SeatView,
} from '@samsyn/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api';
import { askedByPage } from '../../lib/asked-by-page';
import { asked } from '../../lib/queries';
import type { ActionFilters } from './actions-search.rules';

/** So many come at a time: what a working group has open in a year. */
const PAGE = 50;

/** As many as a list answers with at once, of what there are a handful of. */
const ALL = 200;

interface OneAction {
  readonly municipality: string;
  readonly actionId: string;
}

/** What is asked for of the list by what is chosen above it. */
function soughtBy({ text, goal, seat, unit, stand, only }: ActionFilters) {
  return {
    ...(text ? { text } : {}),
    ...(goal ? { goalId: goal } : {}),
    ...(seat ? { seatId: seat } : {}),
    ...(unit ? { unitId: unit } : {}),
    ...(stand === undefined || stand === 'ended' || stand === 'all'
      ? { show: stand ?? ('open' as const) }
      : { status: stand }),
    ...(only ? { [only]: 'true' as const } : {}),
  };
}

/** The address of what is listed, as a table for a spreadsheet. */
export function actionTableOf(
  municipality: string,
  filters: ActionFilters,
  language: ContactLanguage,
): string {
  return addressOf(downloadActions, { municipality, query: { ...soughtBy(filters), language } });
}

/** The actions that an address asks for, page by page. */
export function actionsOf(municipality: string, filters: ActionFilters) {
  const query = { limit: PAGE, ...soughtBy(filters) };
  return askedByPage([listActions.name, municipality, query], (after, options) =>
    call(listActions, { municipality, query: { ...query, ...after } }, options),
  );
}

export const actionOf = ({ municipality, actionId }: OneAction) =>
  asked(getAction, { municipality, params: { actionId } });

/** What was logged about an action, the latest first, page by page. */
export const logOf = ({ municipality, actionId }: OneAction) =>
  askedByPage([listActionLog.name, municipality, actionId], (after, options) =>
    call(listActionLog, { municipality, params: { actionId }, query: { limit: 20, ...after } }, options),
  );

/** Mails about an action: reminders that left, and that are to leave. */
export const mailsAbout = ({ municipality, actionId }: OneAction) =>
  asked(listMailings, { municipality, query: { subject: `action:${actionId}`, limit: ALL } });

/** How often, in milliseconds, a report that is being written is asked for. */
const SOON = 1500;

/** A body's latest reports to the board; asked for again while one is being written. */
export const reportsOf = (municipality: string, bodyId: string) => ({
  ...asked(listAnnualReports, { municipality, params: { bodyId }, query: { limit: 10 } }),
  refetchInterval: ({ state }: { state: { data: { items: AnnualReportView[] } | undefined } }) =>
    state.data?.items.some((report) => report.state === 'waiting') ? SOON : false,
});

/** Every plan: there are one or two. */
export const plansOf = (municipality: string) => asked(listPlans, { municipality, query: { limit: ALL } });

export const planOf = (municipality: string, planId: string) =>
  asked(getPlan, { municipality, params: { planId } });

/** A year of work for each goal of a plan. */
export const progressOfPlan = (municipality: string, planId: string) =>
  asked(getPlanProgress, { municipality, params: { planId } });

export const versionsOf = (municipality: string, planId: string) =>
  asked(listPlanVersions, { municipality, params: { planId }, query: { limit: ALL } });

export const unitsOf = (municipality: string) =>
  asked(listFirstLineUnits, { municipality, query: { limit: ALL } });

export const organisationsOf = (municipality: string) =>
  asked(listOrganisations, { municipality, query: { limit: ALL } });

/** The seats that work against plans, in their order, those of one body after another. */
export function seatsOf(municipality: string, plans: readonly Pick<PlanView, 'bodyId'>[]) {
  const bodyIds = [...new Set(plans.map(({ bodyId }) => bodyId))];
  return queryOptions({
    queryKey: [listSeats.name, 'of bodies', municipality, bodyIds] as const,
    queryFn: async ({ signal }): Promise<SeatView[]> => {
      const answers = await Promise.all(
        bodyIds.map((bodyId) =>
          call(listSeats, { municipality, params: { bodyId }, query: { limit: ALL } }, { signal }),
        ),
      );
      return answers.flatMap(({ items }) => items);
    },
  });
}

/** The seats of the body that works against a plan. */
export function seatsOfPlan(municipality: string, planId: string) {
  return queryOptions({
    queryKey: [listSeats.name, 'of plan', municipality, planId] as const,
    queryFn: async ({ signal }): Promise<readonly SeatView[]> => {
      const { bodyId } = await call(getPlan, { municipality, params: { planId } }, { signal });
      const seats = { municipality, params: { bodyId }, query: { limit: ALL } };
      return (await call(listSeats, seats, { signal })).items;
    },
  });
}

/** How many there are of each kind, of those that the other filters leave. */
export function countsOf(municipality: string, { goal, seat, unit }: ActionFilters) {
  const query = {
    ...(goal ? { goalId: goal } : {}),
    ...(seat ? { seatId: seat } : {}),
    ...(unit ? { unitId: unit } : {}),
  };
  return asked(getActionCounts, { municipality, query });
}
