import { readdirSync, readFileSync } from 'node:fs';
import { lengthFault, nameFault, reasonFault } from './file-names.rules';
import { loosePressesIn } from './presses.rules';
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

  it('says in every file without a suffix why it is there', () => {
    expect(files.flatMap((path) => reasonFault(path, textOf(path)) ?? [])).toEqual([]);
  });

  it('tries every service that can fail on a database, in a spec beside it', () => {
    const services = own.filter((path) => path.endsWith('.service.ts') && /\bfail\(/.test(textOf(path)));
    expect(services.length).toBeGreaterThan(20);
    const specOf = (path: string) => path.replace(/\.ts$/, '.db.spec.ts');
    expect(services.filter((path) => !files.includes(specOf(path)))).toEqual([]);
  });

  it('reads the environment in one place; what else does hands something on to processes of a test tool', () => {
    const readers = own.filter((path) => /process\.env\b|\benv\b.*from '(node:)?process'/.test(textOf(path)));
    expect(readers.toSorted()).toEqual([
      'libs/platform/src/config/config.ts',
      'libs/testing/src/test-database/start-test-database.ts',
      'test/mutation/jest-level.cjs',
      'test/mutation/stryker.mjs',
    ]);
  });

  it('gives every decision a number of its own, without a gap', () => {
    const numbers = readdirSync(pathOf('docs/adr')).map((name) => Number(name.slice(0, 4)));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('silences no rule and promises nothing in comments', () => {
    expect(own.flatMap((path) => silencersIn(path, textOf(path)))).toEqual([]);
  });

  it('presses in a browser only what can be pressed', () => {
    expect(own.flatMap((path) => loosePressesIn(path, textOf(path)))).toEqual([]);
  });
});

describe('a file name', () => {
  it.each([
    'libs/meetings/src/mails/notice/notice.kind.ts',
    'libs/contract/src/timing/due-time.rules.spec.ts',
    'libs/access/src/session/session.guard.db.spec.ts',
    'libs/contract/src/organisations/organisation.view.ts',
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

describe('a file without a suffix', () => {
  const exported = 'export class Clock {}\n';
  const explained = `/** Tells the time. */\n${exported}`;

  it.each([
    ['libs/platform/src/clock/clock.ts', explained],
    ['libs/platform/src/clock/clock.ts', `import { a } from 'a';\n\n${explained}export const after = 1;\n`],
    ['libs/platform/src/clock/clock.rules.ts', exported],
    ['libs/platform/src/index.ts', exported],
    ['apps/api/src/main.ts', exported],
    ['libs/ui/src/button/button.tsx', exported],
    ['apps/web/src/features/meetings/agenda-card.tsx', exported],
  ])('%s need not, or does, say why it is there', (path, text) => {
    expect(reasonFault(path, text)).toBeUndefined();
  });

  it.each([
    ['libs/platform/src/clock/clock.ts', exported],
    ['libs/platform/src/clock/clock.ts', `${exported}/** Comes too late. */\nexport const after = 1;\n`],
    ['libs/ui/src/button/button-width.ts', exported],
  ])('%s is asked for its reason', (path, text) => {
    expect(reasonFault(path, text)).toContain('says why it is there');
  });
});

describe('a silencer', () => {
  it.each(['// oxlint-disable-next-line', '// @ts-expect-error', '// TODO: later'])('%s is found', (line) => {
    expect(silencersIn('a.ts', `const a = 1;\n${line}\n`)).toEqual([expect.stringContaining('a.ts:2: ')]);
  });
});

describe('a press of whatever has some words', () => {
  it.each([
    "await page.click('text=Spara');",
    "await page.click('nav >> text=Spara');",
    'await page.click(`${row} >> text=Spara`);',
    "await page.click(\n  'text=Spara',\n);",
  ])('%s is found', (statement) => {
    expect(loosePressesIn('a.ts', `const a = 1;\n${statement}\n`)).toEqual([
      expect.stringContaining('a.ts:2: '),
    ]);
  });

  it.each([
    "await press(page, 'Spara', 'nav');",
    `await page.click('a:has-text("Spara")');`,
    "await page.click('nav a');\nawait page.waitForSelector('text=Sparat.');",
  ])('%s is none', (statement) => {
    expect(loosePressesIn('a.ts', statement)).toEqual([]);
  });
});
