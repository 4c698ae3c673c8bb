import { type ReportedState, reportedStates } from './action-state.rules';

/** A goal's bar: how many actions are in each state. */
export interface ProgressBar {
  readonly name: string;
  readonly counts: Readonly<Record<ReportedState, number>>;
}

/** Each state has a ground on which its figures can be read (4.5:1), and they differ in lightness too. */
const colours: Readonly<Record<ReportedState, { ground: string; ink: string }>> = {
  done: { ground: '#14532d', ink: '#ffffff' },
  ongoing: { ground: '#a7d3b5', ink: '#1b1f1d' },
  overdue: { ground: '#9a3412', ink: '#ffffff' },
  planned: { ground: '#e3e8e5', ink: '#1b1f1d' },
  stopped: { ground: '#4b5563', ink: '#ffffff' },
};

const INK = '#1b1f1d';
const WIDTH = 640;
const LEGEND = 36;
const ROW = 40;
const BAR = 28;
const NAMES = 150;
const GAP = 2;
/** Room for two figures. */
const NARROWEST = 22;

/** Bars as SVG in Inter, with how many actions written in each piece: nothing is told by colour alone. */
export function progressDrawing(
  bars: readonly ProgressBar[],
  words: Readonly<Record<ReportedState, string>>,
): string {
  const most = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  const rows = bars.map((bar, at) => drawnBar(bar, LEGEND + at * ROW, most));
  const height = LEGEND + bars.length * ROW;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter" font-size="13">` +
    `${legend(words)}${rows.join('')}</svg>`
  );
}

function legend(words: Readonly<Record<ReportedState, string>>): string {
  return reportedStates
    .map((state, at) => {
      const x = (at * WIDTH) / reportedStates.length;
      return `<rect x="${x}" y="2" width="14" height="14" fill="${colours[state].ground}"/>${text(x + 20, 14, words[state])}`;
    })
    .join('');
}

function drawnBar({ name, counts }: ProgressBar, y: number, most: number): string {
  const shown = reportedStates.filter((state) => counts[state] > 0);
  const room = WIDTH - NAMES - shown.length * (NARROWEST + GAP);
  let x = NAMES;
  const pieces = shown.map((state) => {
    const width = Math.round((NARROWEST + (room * counts[state]) / most) * 10) / 10;
    const { ground, ink } = colours[state];
    const piece =
      `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${ground}"/>` +
      text(x + width / 2, y + 19, String(counts[state]), ink, ' text-anchor="middle"');
    x += width + GAP;
    return piece;
  });
  return text(0, y + 19, name) + (pieces.length > 0 ? pieces.join('') : text(NAMES, y + 19, '0'));
}

function text(x: number, y: number, words: string, ink = INK, more = ''): string {
  return `<text x="${x}" y="${y}" fill="${ink}"${more}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function sum(counts: Readonly<Record<ReportedState, number>>): number {
  return reportedStates.reduce((total, state) => total + counts[state], 0);
}
