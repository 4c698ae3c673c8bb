import { styleText } from 'node:util';

/** Where the story is told: headings, sentences, tables. Coloured only for a person at a terminal who wants it. */
export class Terminal {
  constructor(
    private readonly write: (line: string) => void,
    private readonly coloured: boolean,
  ) {}

  heading(text: string): void {
    this.write('');
    this.write(this.styled('bold', text));
  }

  say(...sentences: string[]): void {
    for (const sentence of sentences) this.write(`  ${sentence}`);
  }

  /** Rows under their column heads, each column as wide as its widest cell; numbers stand to the right. */
  table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
    const cells = [heads, ...rows].map((row) => row.map(String));
    const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const toTheRight = heads.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
    const lineOf = (row: readonly string[]) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return toTheRight[column] ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd();
    const [head = [], ...body] = cells;
    this.write(`  ${this.styled('dim', lineOf(head))}`);
    for (const row of body) this.write(`  ${lineOf(row)}`);
  }

  blank(): void {
    this.write('');
  }

  /** Something that somebody does, and when. */
  event(when: string, sentence: string): void {
    this.write(`  ${this.styled('cyan', when)}  ${sentence}`);
  }

  /** Mails of one moment with one subject: when and what, then to whom. */
  mails(when: string, subject: string, recipients: readonly string[]): void {
    this.event(when, subject);
    for (const recipient of recipients) this.write(`  ${' '.repeat(when.length)}    → ${recipient}`);
  }

  private styled(style: 'bold' | 'dim' | 'cyan', text: string): string {
    return this.coloured ? styleText(style, text) : text;
  }
}
