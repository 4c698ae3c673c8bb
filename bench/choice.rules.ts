import type { Measurement } from './measurement';

/** What the command line asks for. */
export interface Choice {
  /** Names of figures; none means the core set. */
  names: readonly string[];
  /** The long ones too. */
  all: boolean;
}

/** The measurements that are asked for. @throws for a name that no figure has. */
export function chosen(measurements: readonly Measurement[], { names, all }: Choice): readonly Measurement[] {
  const known = measurements.flatMap(namesOf);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new RangeError(`There is no figure ${unknown.join(', ')}; there are ${known.join(', ')}`);
  }
  if (names.length === 0) return measurements.filter(({ long }) => all || !long);
  return measurements.filter((each) => namesOf(each).some((name) => names.includes(name)));
}

function namesOf({ goals }: Measurement): string[] {
  return goals.map(({ name }) => name);
}
