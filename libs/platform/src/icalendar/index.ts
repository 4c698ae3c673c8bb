export { calendarPart, type CalendarAction, type CalendarFacts, type Participation } from './calendar-part';
