import { readCookie } from '../session/session-cookie.rules';

/** Tells a browser that has signed in before from a stranger's. It opens nothing. */
export const DEVICE_COOKIE = '__Host-samsyn-device';

/** How long a device is known after its last sign-in; browsers keep no cookie longer. */
export const DEVICE_DAYS = 400;

/** The device token of a `Cookie` header. */
export function readDeviceCookie(header: string | undefined): string | undefined {
  return readCookie(DEVICE_COOKIE, header);
}

/** The `Set-Cookie` header that hands over a device's token. */
export function deviceCookie(token: string): string {
  const age = DEVICE_DAYS * 24 * 3600;
  return `${DEVICE_COOKIE}=${token}; Max-Age=${age}; Path=/; HttpOnly; Secure; SameSite=Strict`;
}
