import { acceptedDateSchema, acceptedInstantSchema } from './accepted-date.schema';

describe('a date that somebody sends', () => {
  it.each(['1990-01-01', '2028-02-29', '2150-12-31'])('given %s, it is accepted', (day) => {
    expect(acceptedDateSchema.parse(day)).toBe(day);
    expect(acceptedInstantSchema.parse(`${day}T23:59:59+02:00`)).toBe(`${day}T23:59:59+02:00`);
  });

  it.each(['1900-01-01', '1989-12-31', '2151-01-01', '2199-12-31', '0000-01-01', '2027-02-29'])(
    'given %s, it is refused',
    (day) => {
      expect(acceptedDateSchema.safeParse(day).success).toBe(false);
      expect(acceptedInstantSchema.safeParse(`${day}T12:00:00Z`).success).toBe(false);
    },
  );
});
