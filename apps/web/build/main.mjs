import { build } from 'vite';
import { built, options } from './options.mjs';
import { precompress } from './precompress.mjs';

await build(options);
precompress(built);
