import { getActionTiming, getSettings, listBodies, listCalendar, listPlans } from '@samsyn/contract';
import { asked } from '../../lib/queries';

const all = { limit: 200 };

export const bodiesOf = (municipality: string) => asked(listBodies, { municipality, query: all });

export const settingsOf = (municipality: string) => asked(getSettings, { municipality });

export const calendarOf = (municipality: string) => asked(listCalendar, { municipality, query: all });

export const plansOf = (municipality: string) => asked(listPlans, { municipality, query: all });

export const actionTimingOf = (municipality: string, bodyId: string) =>
  asked(getActionTiming, { municipality, params: { bodyId } });
