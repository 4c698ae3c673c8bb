import type { Figure, Goal } from './measurement';

/** The figures as a person reads them: name, median, spread, unit, goal, met. */
export function table(figures: readonly Figure[], goals: readonly Goal[]): string {
  const rows = figures.map(({ name, value, lowest, highest, unit, goal, met }, index) => {
    const sign = goals[index]?.atLeast === undefined ? '≤' : '≥';
    const spread = `${lowest.toFixed(2)}–${highest.toFixed(2)}`;
    return [name, value.toFixed(2), spread, unit, `${sign} ${goal}`, met ? 'yes' : 'NO'];
  });
  const lines = [['name', 'median', 'spread', 'unit', 'goal', 'met'], ...rows];
  const widths = lines[0]?.map((_heading, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
