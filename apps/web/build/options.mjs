import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { entriesWithoutSchemas } from './entries-without-schemas.mjs';
import { ourWordsOnly } from './our-words-only.mjs';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const project = dirname(dirname(web));

/** What every screen is made of. With all that it needs it is one file, which compresses better than twenty. */
const EVERY_SCREEN =
  /apps\/web\/src\/(?:components\/(?:answered|screen)|lib\/(?:add-texts|counted|fetch-ahead|product-clock|queries|use-texts))\b/;

/** Where the built app lies; the API serves it from there. */
export const built = join(project, 'dist', 'apps', 'web');

/** How Vite puts the app together, for the build and for the server that a developer works with. */
export const options = {
  root: web,
  base: '/app/',
  configFile: false,
  plugins: [react(), entriesWithoutSchemas(), ourWordsOnly()],
  resolve: {
    alias: [
      { find: '@samsyn/contract', replacement: join(project, 'libs/contract/src/index.ts') },
      { find: '@samsyn/ui', replacement: join(project, 'libs/ui/src/parts.ts') },
      // the theme names its fonts as the server pages' addresses have them
      {
        find: /^inter-(latin|latin-ext)\.woff2$/,
        replacement: join(
          project,
          'node_modules/@fontsource-variable/inter/files/inter-$1-wght-normal.woff2',
        ),
      },
    ],
  },
  build: {
    outDir: built,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // what an address of data: would hide from the cache, and from the policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // making a schema has no effect, so a schema that nobody uses may go, and zod with the last of them
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          groups: [{ name: 'screen', test: EVERY_SCREEN }],
        },
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '^/(?!app/)': 'http://localhost:3000' } },
  logLevel: 'warn',
};
