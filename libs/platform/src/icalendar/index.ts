export { calendarFile, type CalendarFileEvent } from './calendar-file';
export { calendarPart, type CalendarAction, type CalendarFacts, type Participation } from './calendar-part';
