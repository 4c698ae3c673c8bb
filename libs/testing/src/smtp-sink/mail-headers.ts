/** The headers of a mail by lower-case name, unfolded and decoded; a repeated header keeps every value in order. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a mail's headers only, at once and without its parts: tests count thousands of mails by Message-ID.
 *
 * @param raw the mail as it came over the wire.
 */
export function readHeaders(raw: Buffer): MailHeaders {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .subarray(0, end < 0 ? raw.length : end)
    .toString('utf8')
    // RFC 5322 section 2.2.3: a line that begins with white space goes on with the one before.
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const values = headers.get(name) ?? [];
    values.push(decodeWords(line.slice(colon + 1).trim()));
    headers.set(name, values);
  }
  return headers;
}

const encodedWord = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi;

/** RFC 2047. Bytes of neighbouring words are joined first: a letter may be split between two of them. */
function decodeWords(value: string): string {
  return value.replace(new RegExp(`${encodedWord.source}(?:\\s+${encodedWord.source})*`, 'gi'), (words) => {
    const matches = [...words.matchAll(encodedWord)];
    const bytes = matches.map(([, , encoding, text = '']) =>
      encoding?.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : decodeQ(text),
    );
    return new TextDecoder(matches[0]?.[1] ?? 'utf-8').decode(Buffer.concat(bytes));
  });
}

function decodeQ(text: string): Buffer {
  const plain = text.replaceAll('_', ' ');
  const latin = plain.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(latin, 'latin1');
}
