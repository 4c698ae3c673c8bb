import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { addressesIn } from './addresses.mjs';
import { built, options } from './options.mjs';
import { precompress } from './precompress.mjs';

await build(options);
const router = readFileSync(join(options.root, 'src/app/router.tsx'), 'utf8');
writeFileSync(join(built, 'addresses.json'), JSON.stringify(addressesIn(router)));
precompress(built);
