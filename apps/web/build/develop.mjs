/** `npm run web`: the app with changes shown as they are saved, on the API of an `npm start` beside it. */
import { createServer } from 'vite';
import { options } from './options.mjs';

const server = await createServer({ ...options, logLevel: 'info' });
await server.listen();
server.printUrls();
