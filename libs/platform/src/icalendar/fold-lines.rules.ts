const MAX_OCTETS = 75;

/** Folds every line to at most 75 octets, never inside a character; lines end with CR LF. */
export function foldLines(text: string): string {
  return text
    .split('\r\n')
    .map((line) =>
      line.length * 3 <= MAX_OCTETS || Buffer.byteLength(line) <= MAX_OCTETS ? line : foldLine(line),
    )
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      // The space that continues a line counts.
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
