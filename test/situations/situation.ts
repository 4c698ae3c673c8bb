import type { Stage } from './stage.builder';

/** What happens at a moment of a situation, by the clock of the municipality. */
export interface Act {
  /** Such as `2027-03-10 10:00`. */
  readonly at: string;
  readonly does: (stage: Stage) => unknown;
}

/** Something that happens around a seat at a council meeting, which decides who is told what. */
export interface Situation {
  readonly name: string;
  readonly acts: readonly Act[];
}

/** The spring meeting of Wednesday 21 April 2027 is scheduled, with the default rules. */
export const scheduled: Act = { at: '2027-03-01 10:00', does: (stage) => stage.schedule() };

/** Marked as held after the meeting. */
export function heldOn(date: string): Act {
  return { at: `${date} 16:00`, does: (stage) => stage.markHeld() };
}

/** The spring meeting, scheduled and marked as held, with what happens meanwhile. */
export function atTheMeeting(name: string, ...acts: Act[]): Situation {
  return { name, acts: [scheduled, ...acts, heldOn('2027-04-21')] };
}

/** Like {@link atTheMeeting}, with nothing else scheduled or marked than is said. */
export function by(name: string, ...acts: Act[]): Situation {
  return { name, acts };
}

/** Something that is done at a moment. */
export function on(at: string, does: Act['does']): Act {
  return { at, does };
}
