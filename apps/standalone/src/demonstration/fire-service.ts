import type { DemonstrationAccount } from './demonstration-municipality';

/** Who sits for SBFF, the fire and rescue federation of several municipalities: one person, one account, seats in each. */
export const fireService: DemonstrationAccount = { email: 'samverkan@sbff.example', name: 'Robin Exempel' };
