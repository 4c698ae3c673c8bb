/** A file's suffix is its role. The list is closed: a new one needs an ADR in `docs/adr/` and a line here. */
export const SUFFIXES = {
  entry: 'the declared use cases of a context: method, path, roles, input, view, errors',
  view: 'what is told over HTTP, as a schema',
  text: 'schemas of text that people write',
  controller: 'a use case or context over HTTP, without logic',
  page: 'a page: server-rendered, or a screen of the web app',
  dialog: 'one thing that is decided over a screen of the web app',
  query: 'what a feature of the web app asks of the API',
  service: 'one use case',
  repository: 'the SQL of one table or reading, taking the transaction',
  entity: 'a TypeORM class for a table that is changed',
  rules: 'pure functions: no I/O, no clock',
  schema: 'zod schemas of what comes in',
  errors: 'the codes of what can stand in the way',
  guard: 'who may pass',
  decorator: 'a decorator of ours',
  strategy: 'a way of Passport, or of naming, put into a library',
  kind: 'a kind of mail, registered with the ledger',
  email: 'the words of a mail',
  builder: 'what tests make their examples with',
  module: 'the wiring of a context',
  spec: 'a test without a database or network',
  'db.spec': 'a test on a real PostgreSQL',
  'e2e-spec': 'a test over HTTP, with a browser, or of a program',
} as const;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'];

/** What a test's own suffix may be; what it tests may stand before it, as in `due-time.rules.spec`. */
const TESTS = ['spec', 'db.spec', 'e2e-spec'];

const advice = {
  suffix:
    `the suffix is not on the list (${Object.keys(SUFFIXES).join(', ')}). A class or function that is none of these has ` +
    'a plain name, such as clock.ts. A new suffix needs an ADR in docs/adr/ and a line in test/house/file-names.rules.ts',
  empty:
    'the name says nothing. Name the file or folder for the one thing it holds, and put it where that thing is used',
  reason:
    'a file without a suffix says why it is there: begin its first declaration with a docstring (/** … */) that tells ' +
    'what it is, or give it the suffix of its role',
  length: 'the file is longer than 300 lines. Split it by what it does; a median file has fewer than 100',
};

/** What is wrong with a source file's name, if anything. */
export function nameFault(path: string): string | undefined {
  const parts = path.split('/');
  const [stem = '', ...dotted] = (parts.at(-1) ?? '').replace(/\.(tsx?|mjs|cjs|js)$/, '').split('.');
  if ([...parts.slice(0, -1), stem].some((name) => EMPTY_NAMES.includes(name)))
    return `${path}: ${advice.empty}`;
  return isKnown(dotted) ? undefined : `${path}: ${advice.suffix}`;
}

function isKnown(dotted: string[]): boolean {
  const suffix = dotted.join('.');
  if (suffix === '' || suffix in SUFFIXES) return true;
  const [tested = '', ...test] = dotted;
  return tested in SUFFIXES && TESTS.includes(test.join('.'));
}

/** What is missing in a source file without a suffix, if anything: the reason why it is there. */
export function reasonFault(path: string, text: string): string | undefined {
  if (hasRole(path)) return undefined;
  const [beforeFirstExport = ''] = text.split(/^export /m);
  return beforeFirstExport.includes('/**') ? undefined : `${path}: ${advice.reason}`;
}

/** By a suffix, as an entrance or program, or as a component of `libs/ui` or the web app, named for what it shows. */
function hasRole(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  if (/^(index|main)\.\w+$/.test(name) || /\..+\./.test(name)) return true;
  return /^(libs\/ui|apps\/web\/src)\//.test(path) && name.endsWith('.tsx');
}

/** What is wrong with a source file's length, if anything. */
export function lengthFault(path: string, text: string): string | undefined {
  const lines = text.split('\n').length - 1;
  return lines > 300 ? `${path} (${lines}): ${advice.length}` : undefined;
}
