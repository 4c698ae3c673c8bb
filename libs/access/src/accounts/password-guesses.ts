import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { swedishPasswords } from './swedish-passwords';

/** The time it takes grows with the length, and what is weak for so long does not become strong. */
const LONGEST = 64;

let loaded: Promise<ZxcvbnFactory> | undefined;

/**
 * How many guesses someone needs who knows what people choose.
 *
 * @param known words about whose password it is, in lower case.
 */
export async function guessesFor(password: string, known: readonly string[]): Promise<number> {
  const zxcvbn = await (loaded ??= load());
  return zxcvbn.check([...password].slice(0, LONGEST).join(''), [...known]).guesses;
}

/** 240,000 words, which take a third of a second and 30 MB: only who chooses a password waits for them. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const { qwerty, keypad } = common.adjacencyGraphs;
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary, swedish: swedishPasswords },
    graphs: { qwerty, keypad },
    l33tMaxSubstitutions: 16,
  });
}
