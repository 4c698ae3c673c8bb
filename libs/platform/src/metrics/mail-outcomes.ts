/** Attempts to send since this process began, by how they ended. */
export const mailOutcomes = new Map<string, number>();

/** Counts one more. */
export function countOutcome(outcome: string): void {
  mailOutcomes.set(outcome, (mailOutcomes.get(outcome) ?? 0) + 1);
}
