/** A goal as it is being written; one without an id is new. The key is its own on the screen. */
export interface DraftGoal {
  readonly key: string;
  readonly id?: string;
  readonly wording: string;
}

/** The goals with one of them moved a step, where there is room. */
export function moved(goals: readonly DraftGoal[], at: number, steps: 1 | -1): readonly DraftGoal[] {
  const to = at + steps;
  const [goal, other] = [goals[at], goals[to]];
  return goal && other ? goals.with(at, other).with(to, goal) : goals;
}

/** The places, from 1, of the goals that say nothing. */
export function emptyPlaces(goals: readonly DraftGoal[]): number[] {
  return goals.flatMap(({ wording }, at) => (wording.trim() === '' ? [at + 1] : []));
}
