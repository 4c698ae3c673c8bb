/**
 * The outcome of a step that can fail in expected ways: a value, or the code of what stood in the way.
 * Thrown errors are kept for programming mistakes and for the edges of a process.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success that carries its value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** An expected failure that carries its code (or an object with a code). */
export function fail<const E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
