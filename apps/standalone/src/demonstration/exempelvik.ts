import type { DemonstrationMunicipality } from './demonstration-municipality';
import { fireService } from './fire-service';

/** Exempelviks kommun, a neighbour that is made up: a working group, in which the same SBFF has a seat. */
export const exempelvik: DemonstrationMunicipality = {
  municipality: {
    slug: 'exempelvik',
    name: 'Exempelviks kommun',
    contactRole: 'Beredskapssamordnare, Exempelviks kommun',
    contactPhone: '08-555 011 00',
    contactEmail: 'beredskap@exempelvik.example',
  },
  account: { email: 'beredskap@exempelvik.example', name: 'Mika Exempel' },
  coordinates: 'preparedness',
  members: [{ ...fireService, contact: 'sbff', roles: ['member'], is: 'SBFF, in both municipalities' }],
  organisations: [
    {
      name: 'Exempelviks kommun',
      kind: 'municipality',
      contacts: [
        {
          key: 'preparedness',
          role: 'Beredskapssamordnare',
          email: 'beredskap@exempelvik.example',
          name: 'Mika Exempel',
        },
        { key: 'schools', role: 'Skolchef', email: 'skolchef@exempelvik.example' },
      ],
    },
    {
      name: 'SBFF',
      kind: 'fire-and-rescue',
      contacts: [{ key: 'sbff', role: 'Säkerhetssamordnare', ...fireService }],
    },
  ],
  bodies: [
    {
      name: 'Arbetsgruppen för trygghet',
      kind: 'working-group',
      presenters: {},
      seats: [
        {
          function: 'Beredskapssamordnare',
          organisation: 'Exempelviks kommun',
          duty: 'coordinator',
          holder: 'preparedness',
        },
        { function: 'Skolchef', organisation: 'Exempelviks kommun', duty: 'member', holder: 'schools' },
        { function: 'Räddningstjänsten', organisation: 'SBFF', duty: 'member', holder: 'sbff' },
      ],
    },
  ],
};
