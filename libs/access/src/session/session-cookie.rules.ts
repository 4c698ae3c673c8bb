import { SESSION_COOKIE } from '@samsyn/platform';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The session token of a `Cookie` header. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return readCookie(SESSION_COOKIE, header);
}

/** A token of ours in a `Cookie` header. It has only characters that a cookie spells as they are. */
export function readCookie(name: string, header: string | undefined): string | undefined {
  const prefix = `${name}=`;
  const pair = header?.split(';').find((each) => each.trim().startsWith(prefix));
  return pair?.trim().slice(prefix.length);
}

/** The `Set-Cookie` header that hands over a token. It has no age: it ends with the browser, or with the session. */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; ${attributes}`;
}

/** The `Set-Cookie` header that takes the token back. */
export function clearedSessionCookie(): string {
  return `${SESSION_COOKIE}=; Max-Age=0; ${attributes}`;
}
