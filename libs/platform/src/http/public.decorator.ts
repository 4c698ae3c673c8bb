import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Where it is kept that anyone may use a route; read by the session guard and by the test that walks all routes. */
export const PUBLIC_ROUTE = 'samsyn:public';

/** Anyone may use the route: for pages and probes, which no entry describes. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_ROUTE, true);
