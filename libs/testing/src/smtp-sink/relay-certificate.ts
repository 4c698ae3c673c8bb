/** Key and certificate of a relay, in PEM. The certificate is its own authority: a client trusts it as `tls.ca`. */
export interface RelayCertificate {
  readonly key: string;
  readonly cert: string;
}

/** Made when asked for, so that no private key is kept in the repository. Valid for about two centuries unless expired. */
export async function relayCertificate({
  host = '127.0.0.1',
  expired = false,
}: { host?: string; expired?: boolean } = {}): Promise<RelayCertificate> {
  const altName = /^[\d.]+$/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host };
  // Only who asks for a certificate loads what makes them: the standalone program uses the sink without.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    notBeforeDate: new Date('2000-01-01T00:00:00Z'),
    notAfterDate: new Date(expired ? '2001-01-01T00:00:00Z' : '2200-01-01T00:00:00Z'),
    extensions: [{ name: 'subjectAltName', altNames: [altName] }],
  });
  return { key, cert };
}
