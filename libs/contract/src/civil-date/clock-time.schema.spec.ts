import { clockTimeSchema } from './clock-time.schema';

describe('clockTimeSchema', () => {
  it.each(['00:00', '08:30', '13:00', '23:59'])('accepts %s', (text) => {
    expect(clockTimeSchema.safeParse(text).success).toBe(true);
  });

  it.each(['24:00', '8:30', '13.00', '13:60', '13:00:00', '13:00\n', '', 1300, null])(
    'refuses %j',
    (input) => {
      expect(clockTimeSchema.safeParse(input).success).toBe(false);
    },
  );
});
