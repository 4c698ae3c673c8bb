import { timeZoneSchema } from './time-zone.schema';

describe('timeZoneSchema', () => {
  it('accepts the zone of every Swedish municipality', () => {
    expect(timeZoneSchema.safeParse('Europe/Stockholm').success).toBe(true);
  });

  it.each(['Europe/Nykvarn', '', 'Stockholm', '+01:00'])('refuses %j', (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(false);
  });
});
