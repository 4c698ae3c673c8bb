/** The most seats that a meeting can be asked to have somebody of. */
const MOST = 100;

/** What was written as a body's least number of participants: null for none, undefined for what is no such number. */
export function quorumIn(written: string): number | null | undefined {
  if (written === '') return null;
  const number = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  return number >= 1 && number <= MOST ? number : undefined;
}
