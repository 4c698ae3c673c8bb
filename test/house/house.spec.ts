import { readFileSync } from 'node:fs';
import { lengthFault, nameFault } from './file-names.rules';
import { silencersIn } from './silencers.rules';
import { pathOf, sourceFiles } from './source-files';

const files = sourceFiles();
const own = files.filter((path) => !path.startsWith('test/house/'));
const textOf = (path: string) => readFileSync(pathOf(path), 'utf8');

describe('the house', () => {
  it('names every file for its role', () => {
    expect(files.flatMap((path) => nameFault(path) ?? [])).toEqual([]);
  });

  it('keeps files short: none above 300 lines, half of them below 100', () => {
    expect(files.flatMap((path) => lengthFault(path, textOf(path)) ?? [])).toEqual([]);
    const lengths = files.map((path) => textOf(path).split('\n').length - 1).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('silences no rule and promises nothing in comments', () => {
    expect(own.flatMap((path) => silencersIn(path, textOf(path)))).toEqual([]);
  });
});

describe('a file name', () => {
  it.each([
    'libs/meetings/src/notice/notice.kind.ts',
    'libs/contract/src/timing/due-time.rules.spec.ts',
    'libs/access/src/session/session.guard.db.spec.ts',
    'libs/platform/src/clock/clock.ts',
    'apps/standalone/src/mailbox/mailbox.e2e-spec.ts',
  ])('%s says what it is', (path) => {
    expect(nameFault(path)).toBeUndefined();
  });

  it.each([
    ['libs/meetings/src/notice/notice.handler.ts', 'needs an ADR'],
    ['libs/meetings/src/notice/notice.rules.handler.ts', 'needs an ADR'],
    ['libs/meetings/src/utils/dates.ts', 'says nothing'],
    ['libs/meetings/src/helpers.ts', 'says nothing'],
  ])('%s is refused, with advice', (path, advice) => {
    expect(nameFault(path)).toContain(advice);
  });
});

describe('a silencer', () => {
  it.each(['// oxlint-disable-next-line', '// @ts-expect-error', '// TODO: later'])('%s is found', (line) => {
    expect(silencersIn('a.ts', `const a = 1;\n${line}\n`)).toEqual([expect.stringContaining('a.ts:2: ')]);
  });
});
