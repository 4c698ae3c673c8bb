export { calendarPart, type CalendarFacts } from './calendar-part';
