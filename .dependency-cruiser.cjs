const { readdirSync } = require('node:fs');
const path = require('node:path');

/**
 * Which room may import which. An import points down only; `docs/architecture.md` says what each room is for.
 * A new pair is a decision: add it here together with an ADR in `docs/adr/`.
 */
const allowed = {
  contract: [],
  ui: ['contract'],
  platform: ['contract', 'ui'],
  mailings: ['contract', 'platform'],
  tasks: ['contract', 'platform'],
  files: ['contract', 'platform'],
  documents: ['contract'],
  access: ['contract', 'ui', 'platform', 'mailings'],
  organisations: ['contract', 'platform', 'access'],
  bodies: ['contract', 'platform', 'access', 'organisations'],
  meetings: ['contract', 'ui', 'platform', 'mailings', 'tasks', 'access', 'organisations', 'bodies'],
  council: ['contract', 'platform', 'access', 'bodies', 'meetings'],
  'action-plan': [
    'contract',
    'ui',
    'platform',
    'mailings',
    'tasks',
    'files',
    'access',
    'organisations',
    'bodies',
  ],
  'working-group': [
    'contract',
    'platform',
    'tasks',
    'files',
    'documents',
    'access',
    'bodies',
    'meetings',
    'action-plan',
  ],
  overview: [
    'contract',
    'ui',
    'platform',
    'mailings',
    'access',
    'organisations',
    'bodies',
    'meetings',
    'council',
    'action-plan',
  ],
  information: ['contract', 'ui', 'platform'],
  'embedded-database': [],
};

/** Why a room is kept as free as it is, and where the code belongs instead. */
const advice = {
  contract:
    'contract is shared with the browser and stands on nothing: words, schemas, pure rules. What needs a service, a table or a file belongs in the context that owns it, or in platform.',
  ui: 'ui is presentation with strings as props. Look things up in the context and hand them over as props.',
  platform:
    'platform knows no context. What a context needs from below is a parameter or an interface here; what it decides stays in the context.',
  mailings:
    'the ledger knows no context. Work goes up only through a subject that the owning context registers (libs/meetings/src/mails/meeting-mails.ts is an example).',
  files:
    'files know no context: who may attach and read one is for the context to say that refers to it by (municipality_id, file_id).',
  tasks:
    'long work knows no context. What a task does is registered by the context that does it (libs/meetings/src/replan-meetings is an example).',
  documents:
    'documents knows what a page looks like, nothing of what is on it: hand it over as data, built in the context that owns it.',
  access:
    'access knows accounts, links and municipalities, nothing of what they are for. A page behind a link belongs in its own context.',
  organisations:
    'organisations and contacts come below bodies and meetings: what these know of a contact belongs with them.',
  bodies: 'bodies and seats come below meetings: what concerns a meeting belongs in libs/meetings.',
  meetings: 'a meeting knows nothing of the council’s obligation: half-years belong in libs/council.',
  council: 'the obligation reads bodies and meetings. Mail belongs in libs/meetings, texts in contract.',
  'action-plan':
    'plans, goals and actions know seats and bodies, and nothing of meetings: what joins the two belongs in libs/working-group.',
  'working-group':
    'the working group joins seats, meetings and actions: what is of one of them alone belongs in its own room.',
  overview:
    'the overview reads what other rooms publish and writes nothing. What ends a matter is a use case of the room that owns it.',
  information:
    'the information pages say the same to everybody: they read no table. What a municipality publishes belongs in the context that publishes it.',
  'embedded-database':
    'the embedded PostgreSQL knows nothing of what is kept in it: migrating and filling belong to whoever starts it.',
};

for (const room of readdirSync(path.join(__dirname, 'libs'))) {
  if (room !== 'testing' && !(room in allowed)) {
    throw new Error(
      `libs/${room} is not in the table of .dependency-cruiser.cjs: say which rooms it may import`,
    );
  }
}

const notTest = '(\\.spec|\\.e2e-spec|\\.builder)\\.tsx?$';
const apps = '^apps/(api|worker|cli)/';
/** The web app from its lowest layer up; each may import those before it. */
const web = ['lib', 'components', 'features', 'app'];
const webLayers = web.map((layer, at) => ({
  name: `web-${layer}-points-down`,
  comment: `apps/web/src/${layer} may import ${['contract and ui', ...web.slice(0, at)].join(', ')}: what it needs from above is a property or a child.`,
  severity: 'error',
  from: { path: `^apps/web/src/${layer}/` },
  to: { path: '^apps/web/src/', pathNot: web.slice(0, at + 1).map((each) => `^apps/web/src/${each}/`) },
}));

const tests = ['^test/', '^bench/', '^apps/standalone/', '^libs/testing/', notTest];

const unadvised = Object.keys(allowed).filter((room) => !advice[room]);
if (unadvised.length > 0)
  throw new Error(`Say in \`advice\` why ${unadvised.join(', ')} may import so little`);

const rooms = Object.entries(allowed).map(([room, below]) => ({
  name: `${room}-points-down`,
  comment: `libs/${room} may import ${below.length > 0 ? below.join(', ') : 'no other room'}: ${advice[room]}`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: notTest },
  to: {
    path: '^(libs|apps|migrations|test|bench)/',
    pathNot: [room, ...below].map((name) => `^libs/${name}/`),
  },
}));

const entrances = {
  name: 'by-the-front-door',
  comment:
    "A room is entered through its index only: import from '@samsyn/<room>', and export there what others may use. Inside a room imports are relative.",
  severity: 'error',
  from: { path: '^(libs/([^/]+)|apps/[^/]+|test|bench)/' },
  to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
};

/** Packages that a room shared with the browser cannot have. */
const server = 'node_modules/(@nestjs|typeorm|@types/node|pg|bullmq|ioredis|nodemailer)/';

module.exports = {
  forbidden: [
    ...rooms,
    entrances,
    ...webLayers,
    {
      name: 'web-features-apart',
      comment:
        'A feature of the web app does not import another: what both show belongs in components, what both know in lib.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-stands-on-contract-and-ui',
      comment:
        'The web app runs in a browser: of the rooms it knows contract and ui alone, and asks the API for the rest.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|migrations|test|bench)/', pathNot: ['^apps/web/', '^libs/(contract|ui)/'] },
    },
    {
      name: 'nothing-stands-on-the-web-app',
      comment: 'The web app is built apart and served as files: no server imports it.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations|bench)/', pathNot: ['^apps/web/'] },
      to: { path: '^apps/web/' },
    },
    {
      name: 'relative-inside-a-room',
      comment:
        'A room does not import itself by its own name: that makes a cycle through its index. Use a relative path.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/(?!index\\.ts$)' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'contract-stands-on-nothing',
      comment: advice.contract,
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: notTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-server-in-contract-or-ui',
      comment: `${advice.contract} And ${advice.ui}`,
      severity: 'error',
      from: { path: '^libs/(contract|ui)/', pathNot: notTest },
      to: { path: server },
    },
    {
      name: 'tools-of-tests-stay-in-tests',
      comment:
        'libs/testing (test databases, settable clock, mail sink, builders) is for specs, test/, bench/ and apps/standalone. Production must not contain a clock that can be set.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations|bench|test)/', pathNot: tests },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'embedded-database-never-in-production',
      comment:
        'libs/embedded-database is for apps/standalone, libs/testing, specs, test/ and bench/: nobody backs it up or upgrades it. Production is given DATABASE_URL.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: ['^libs/embedded-database/', ...tests] },
      to: { path: '^libs/embedded-database/' },
    },
    {
      name: 'builders-stay-in-tests',
      comment:
        'A *.builder or *.spec is not imported by code that runs for people. Move what both need to a file of its own.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: tests },
      to: { path: notTest },
    },
    {
      name: 'apps-only-wire',
      comment:
        'api, worker and cli put rooms together and stand on libs and migrations alone. Code that two programs need belongs in a room of libs.',
      severity: 'error',
      from: { path: apps },
      to: { path: '^(apps|test|bench|libs/(testing|embedded-database))/', pathNot: ['^apps/$1/'] },
    },
    {
      name: 'standalone-is-the-last',
      comment: 'apps/standalone puts api and worker together; nothing but tests and bench may stand on it.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: ['^apps/standalone/', notTest] },
      to: { path: '^apps/standalone/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do the same in ten years: it copies what it needs and imports no room.',
      severity: 'error',
      from: { path: '^migrations/', pathNot: notTest },
      to: { path: '^(libs|apps|test|bench)/' },
    },
    {
      name: 'migrations-only-for-those-who-migrate',
      comment:
        'Only `migrate`, the standalone program, libs/testing and tests run migrations; serving processes may not even own a table.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^apps/cli/', ...tests] },
      to: { path: '^migrations/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other hide a third: move what both need to a file of its own, or the lower room.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-development-packages',
      comment:
        'This package is not installed in production. Only specs, builders, libs/testing, test/, bench/ and apps/standalone use devDependencies.',
      severity: 'error',
      // the web app is put together when it is built, so nothing of it is looked for when it runs; nor does the build run there
      from: { path: '^(libs|apps|migrations)/', pathNot: ['^apps/web/', '^apps/cli/bundle-rooms', ...tests] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-unknown-packages',
      comment: 'Name the package in package.json: what comes with another package leaves with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment:
        'This import leads nowhere. A room is @samsyn/<room>, with libs/<room>/src/index.ts as its entrance.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // packages are named in the workspace's own package.json
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/'] },
    enhancedResolveOptions: {
      // A room's package says `types: ./src/index.ts`; its `main` is the build, which need not be there.
      mainFields: ['types', 'module', 'main'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
