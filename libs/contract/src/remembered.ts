/** As many answers as are kept for one question. */
const MOST = 5000;

/**
 * Keeps what a pure function has answered, by what was asked: what a list or a plan needs is asked for again by everyone who
 * reads it, and a look-up takes a tenth of the time. Begun anew when it is full: a cache that forgets the oldest alone would be
 * a thirtieth of what a browser fetches for the first screen.
 * @returns the answer to `question`, worked out by `answer` when it is not known; one that throws is not kept.
 */
export function remembered<Value extends object | string | number>(): (
  question: string,
  answer: () => Value,
) => Value {
  const known = new Map<string, Value>();
  return (question, answer) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const value = answer();
    if (known.size >= MOST) known.clear();
    known.set(question, value);
    return value;
  };
}
