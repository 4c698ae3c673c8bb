/** No reminder is further from its day than this, in days, working days or weeks. */
export const furthestReminder = 365;
/** A quarter has 90 days at least. */
const quarterDays = 60;

/** How far each reminder of actions may be from the day it counts from, at least and at most; negative is before. */
export const reminderReach = {
  due: [-furthestReminder, -1],
  'due-today': [0, 0],
  overdue: [1, furthestReminder],
  silent: [1, furthestReminder],
  standing: [0, quarterDays],
} as const;
