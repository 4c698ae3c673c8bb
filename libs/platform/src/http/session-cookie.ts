/** `__Host-` makes a browser keep the cookie to this host, to HTTPS (or localhost) and to no other path. */
export const SESSION_COOKIE = '__Host-samsyn';
