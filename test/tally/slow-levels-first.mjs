/**
 * The order of the test files: those that drive whole processes and browsers first, those without I/O last. A worker that
 * gets a minute's file when all others are done keeps the whole run waiting for it; what is left at the end is to be small.
 */
import TestSequencer from '@jest/test-sequencer';

const levels = ['e2e', 'db', 'unit'];

export default class SlowLevelsFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => levelOf(one) - levelOf(other));
  }
}

function levelOf({ context }) {
  return levels.indexOf(context.config.displayName.name);
}
