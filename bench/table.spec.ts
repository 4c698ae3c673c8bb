import { figureOf } from './measurement';
import { table } from './table';

describe('the table', () => {
  it('given figures, then each line says what was measured, how it spread, and whether the goal is met', () => {
    const goals = [
      { name: 'fan-out', unit: 'of bare nodemailer', atLeast: 0.9 },
      { name: 'wait', unit: 's', atMost: 5 },
    ];
    const figures = [figureOf(goals[0]!, [0.8, 0.85, 0.9]), figureOf(goals[1]!, [1])];

    expect(table(figures, goals).split('\n')).toEqual([
      '  name     median  spread     unit                goal   met',
      '  fan-out  0.85    0.80–0.90  of bare nodemailer  ≥ 0.9  NO',
      '  wait     1.00    1.00–1.00  s                   ≤ 5    yes',
    ]);
  });
});
