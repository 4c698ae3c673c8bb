/**
 * The `Host` headers under which the standalone program may be asked. It opens to whoever reaches it, so it must not be
 * reached under a name of somebody else's: a web page may let its own name point to this machine (DNS rebinding), and the
 * browser would then take our answers for that page's.
 */
export function ownHosts(port: number, publicUrl: string): Set<string> {
  const { protocol, hostname, host } = new URL(publicUrl);
  const named = host === hostname ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
  const local = ['localhost', '127.0.0.1', '[::1]'];
  return new Set([...local.map((name) => `${name}:${port}`), ...(port === 80 ? local : []), ...named]);
}

/** Whether a `Host` header is one of them, in small or capital letters. */
export function isOwnHost(hosts: Set<string>, header: string | undefined): boolean {
  return header !== undefined && hosts.has(header.toLowerCase());
}
