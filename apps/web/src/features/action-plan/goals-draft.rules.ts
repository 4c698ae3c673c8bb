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

/** The place, from 1, of the first goal that says nothing; undefined when each says something. */
export function emptyPlace(goals: readonly DraftGoal[]): number | undefined {
  const at = goals.findIndex(({ wording }) => wording.trim() === '');
  return at < 0 ? undefined : at + 1;
}
