/** The form of a text that a number asks for. */
export function counted<K extends string>(count: number, key: K): `${K}.one` | `${K}.several` {
  return count === 1 ? `${key}.one` : `${key}.several`;
}
