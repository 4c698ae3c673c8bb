import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Where the cross-site guard finds that a route works without a session. */
export const WITHOUT_SESSION = 'samsyn:without-session';

/**
 * The route never acts by the session cookie, so that another site has nothing to misuse. Its pages send no referrer,
 * wherefore a browser says `Origin: null` about their forms, and that is accepted.
 */
export const WithoutSession = (): CustomDecorator => SetMetadata(WITHOUT_SESSION, true);
