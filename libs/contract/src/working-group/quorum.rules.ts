import type { QuorumView } from './working-group.view';

/** How many seats somebody comes for, and for how many it is not known yet. */
export interface Attendance {
  readonly coming: number;
  readonly unknown: number;
}

/**
 * How a meeting stands against its body's quorum (minsta antal deltagare): a rule that warns, and never blocks. Null where the
 * body has none.
 */
export function quorumOf(quorum: number | null, { coming, unknown }: Attendance): QuorumView | null {
  if (quorum === null) return null;
  const state = coming >= quorum ? 'met' : coming + unknown >= quorum ? 'open' : 'short';
  return { quorum, state };
}
