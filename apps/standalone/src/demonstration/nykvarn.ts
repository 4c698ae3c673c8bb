import { civilDate } from '@samsyn/contract';
import type { DemonstrationMunicipality } from './demonstration-municipality';
import { fireService } from './fire-service';
import { nykvarnActionPlan } from './nykvarn-action-plan';

/** Nykvarns kommun, with its council, its working group and what that does. */
export const nykvarn: DemonstrationMunicipality = {
  municipality: {
    slug: 'nykvarn',
    name: 'Nykvarns kommun',
    contactRole: 'Säkerhetschef, Nykvarns kommun',
    contactPhone: '08-555 010 00',
    contactEmail: 'sakerhetschef@nykvarn.example',
  },
  account: { email: 'sakerhetschef@nykvarn.example', name: 'Alex Exempel' },
  coordinates: 'security-chief',
  members: [
    { ...fireService, contact: 'sbff', roles: ['member'], is: 'SBFF, in both municipalities' },
    {
      email: 'vard-omsorg@nykvarn.example',
      name: 'Noor Exempel',
      contact: 'care',
      roles: ['member'],
      is: 'head of care, sits on the working group',
    },
  ],
  organisations: [
    {
      name: 'Nykvarns kommun',
      kind: 'municipality',
      contacts: [
        { key: 'director', role: 'Kommundirektör', email: 'kommundirektor@nykvarn.example' },
        {
          key: 'security-chief',
          role: 'Säkerhetschef',
          email: 'sakerhetschef@nykvarn.example',
          name: 'Alex Exempel',
        },
        { key: 'board-chair', role: 'Kommunstyrelsens ordförande', email: 'ks-ordforande@nykvarn.example' },
        {
          key: 'care',
          role: 'Vård- och omsorgschef',
          email: 'vard-omsorg@nykvarn.example',
          name: 'Noor Exempel',
        },
        {
          key: 'care-deputy',
          role: 'Biträdande vård- och omsorgschef',
          email: 'bitr-vard-omsorg@nykvarn.example',
        },
        { key: 'education', role: 'Utbildningschef', email: 'utbildning@nykvarn.example' },
        {
          key: 'daily',
          role: 'Enhetschef Daglig verksamhet (Fritidsfabriken)',
          email: 'fritidsfabriken@nykvarn.example',
        },
        { key: 'integration', role: 'Enhetschef Integrationsenheten', email: 'integration@nykvarn.example' },
      ],
    },
    {
      name: 'Polisen',
      kind: 'police',
      contacts: [
        { key: 'police', role: 'Kommunpolis', email: 'kommunpolis@polisen.example', name: 'Kim Exempel' },
        { key: 'police-deputy', role: 'Gruppchef, områdespolisen', email: 'omradespolis@polisen.example' },
      ],
    },
    {
      name: 'Säkerhetspolisen',
      kind: 'security-service',
      contacts: [
        {
          key: 'security-service',
          role: 'Regional kontaktperson',
          email: 'kontakt@sakerhetspolisen.example',
        },
      ],
    },
    {
      name: 'SBFF',
      kind: 'fire-and-rescue',
      contacts: [{ key: 'sbff', role: 'Säkerhetssamordnare', ...fireService }],
    },
    {
      name: 'Föreningsrådet i Nykvarn',
      kind: 'civil-society',
      contacts: [{ key: 'associations', role: 'Ordförande', email: 'ordforande@foreningsradet.example' }],
    },
    {
      name: 'Trossamfundens samverkan',
      kind: 'civil-society',
      contacts: [
        {
          key: 'faiths',
          role: 'Contact person',
          email: 'contact@trossamfunden.example',
          name: 'Sam Exempel',
          language: 'en',
        },
      ],
    },
  ],
  bodies: [
    {
      name: 'Samverkansrådet för krisledning',
      kind: 'council',
      presenters: {
        'Lägesbild: polisen': 'Polisen',
        'Lägesbild: SBFF': 'Räddningstjänsten',
        'Lägesbild: kommunen': 'Säkerhetschef',
        'Lägesbild: civilsamhället': 'Civilsamhället, föreningar',
      },
      seats: [
        {
          function: 'Polisen',
          organisation: 'Polisen',
          duty: 'member',
          holder: 'police',
          deputy: 'police-deputy',
        },
        {
          function: 'Säkerhetspolisen',
          organisation: 'Säkerhetspolisen',
          duty: 'member',
          holder: 'security-service',
        },
        { function: 'Räddningstjänsten', organisation: 'SBFF', duty: 'member', holder: 'sbff' },
        {
          function: 'Civilsamhället, föreningar',
          organisation: 'Föreningsrådet i Nykvarn',
          duty: 'member',
          holder: 'associations',
        },
        {
          function: 'Civilsamhället, trossamfund',
          organisation: 'Trossamfundens samverkan',
          duty: 'member',
          holder: 'faiths',
        },
        { function: 'Kommundirektör', organisation: 'Nykvarns kommun', duty: 'chair', holder: 'director' },
        {
          function: 'Säkerhetschef',
          organisation: 'Nykvarns kommun',
          duty: 'convener',
          holder: 'security-chief',
        },
      ],
    },
    {
      name: 'Arbetsgruppen mot våldsbejakande extremism',
      kind: 'working-group',
      presenters: {},
      heldFrom: civilDate('2020-01-01'),
      quorum: 4,
      seats: [
        { function: 'Kommundirektör', organisation: 'Nykvarns kommun', duty: 'member', holder: 'director' },
        {
          function: 'Kommunstyrelsens ordförande',
          organisation: 'Nykvarns kommun',
          duty: 'member',
          holder: 'board-chair',
        },
        {
          function: 'Vård- och omsorgschef',
          organisation: 'Nykvarns kommun',
          duty: 'member',
          holder: 'care',
          deputy: 'care-deputy',
        },
        { function: 'Utbildningschef', organisation: 'Nykvarns kommun', duty: 'member', holder: 'education' },
        {
          function: 'Enhetschef Daglig verksamhet (Fritidsfabriken)',
          organisation: 'Nykvarns kommun',
          duty: 'member',
          holder: 'daily',
        },
        // vacant, so that a vacancy can be seen
        { function: 'Enhetschef Integrationsenheten', organisation: 'Nykvarns kommun', duty: 'member' },
        {
          function: 'Säkerhetschef',
          organisation: 'Nykvarns kommun',
          duty: 'coordinator',
          holder: 'security-chief',
        },
      ],
    },
  ],
  actionPlan: nykvarnActionPlan,
};
