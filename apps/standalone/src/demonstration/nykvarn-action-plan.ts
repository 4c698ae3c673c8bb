import type { DemonstrationAction, DemonstrationActionPlan } from './demonstration-action-plan';

const care = 'Vård- och omsorgschef';
const education = 'Utbildningschef';
const fritidsfabriken = 'Enhetschef Daglig verksamhet (Fritidsfabriken)';
const integration = 'Enhetschef Integrationsenheten';
const director = 'Kommundirektör';
const securityChief = 'Säkerhetschef';

/** What is planned and under way, the soonest due first. */
const open: readonly DemonstrationAction[] = [
  {
    title: 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd',
    goal: 3,
    seat: care,
    preventionLevel: 'indicated',
    due: '02-22',
    indicator: { name: 'Beslutade rutiner', target: 1, wholeNumbers: true },
    units: ['Socialtjänsten', 'Integrationsenheten'],
    madeDaysAgo: 120,
    log: [
      { daysAgo: 100, by: 'care', status: 'ongoing' },
      {
        daysAgo: 21,
        by: 'care',
        text: 'Utkast till rutin klart. Väntar på synpunkter från socialjouren innan den kan beslutas.',
        reading: 0,
      },
    ],
  },
  {
    title: 'Lathund för första linjen: vem gör vad vid oro',
    goal: 2,
    seat: securityChief,
    preventionLevel: 'selective',
    due: '03-31',
    units: ['Socialtjänsten', 'Skolorna', 'Fritidsfabriken', 'Integrationsenheten'],
    madeDaysAgo: 150,
    log: [
      { daysAgo: 140, status: 'ongoing', text: 'Första utkastet skickat till de fyra enheterna.' },
      { daysAgo: 30, text: 'Tre av fyra enheter har lämnat synpunkter. Skolorna återkommer efter lovet.' },
    ],
  },
  {
    title: 'Stöd till anhöriga: kontaktväg hos socialtjänsten',
    goal: 3,
    seat: care,
    preventionLevel: 'indicated',
    due: '06-30',
    units: ['Socialtjänsten'],
    madeDaysAgo: 230,
    log: [
      { daysAgo: 210, by: 'care', status: 'ongoing' },
      {
        daysAgo: 110,
        by: 'care',
        text: 'Ett telefonnummer och en brevlåda är beslutade. Bemanning återstår.',
      },
      { daysAgo: 40, by: 'care', text: 'Bemanningen är klar från nästa månad.' },
    ],
  },
  {
    title: 'Utbilda första linjen i att uppmärksamma tecken och känna kontaktvägar',
    goal: 2,
    seat: fritidsfabriken,
    preventionLevel: 'selective',
    due: '09-30',
    indicator: { name: 'Andel utbildade', unit: '%', target: 80 },
    units: ['Socialtjänsten', 'Skolorna', 'Fritidsfabriken'],
    organisations: ['Polisen'],
    madeDaysAgo: 350,
    log: [
      {
        daysAgo: 330,
        status: 'ongoing',
        text: 'Utbildningen är beställd. Polisen medverkar vid varje tillfälle.',
      },
      { daysAgo: 250, text: 'Första tillfället hållet för Fritidsfabriken.', reading: 18 },
      { daysAgo: 160, text: 'Socialtjänstens mottagning har gått.', reading: 41 },
      { daysAgo: 25, text: 'Två tillfällen kvar, båda för skolorna.', reading: 64 },
    ],
  },
  {
    title: 'Trygghetsvandring, en per termin',
    goal: 1,
    seat: securityChief,
    preventionLevel: 'universal',
    due: '10-29',
    indicator: { name: 'Antal vandringar', unit: 'vandringar', target: 2, wholeNumbers: true },
    organisations: ['Polisen', 'SBFF', 'Föreningsrådet i Nykvarn'],
    madeDaysAgo: 300,
    log: [
      { daysAgo: 280, status: 'ongoing' },
      {
        daysAgo: 50,
        text: 'Höstens vandring genomförd i centrum. Belysningen vid tunneln är anmäld.',
        reading: 1,
      },
    ],
  },
  {
    title: 'Demokratidialog i årskurs 8–9 tillsammans med biblioteket',
    goal: 1,
    seat: education,
    preventionLevel: 'universal',
    due: '11-30',
    indicator: { name: 'Antal klasser', unit: 'klasser', target: 8, wholeNumbers: true },
    units: ['Skolorna'],
    madeDaysAgo: 365,
    log: [
      { daysAgo: 340, status: 'ongoing', text: 'Biblioteket och två lärare har tagit fram upplägget.' },
      { daysAgo: 220, text: 'Klart i 2 av 8 klasser.', reading: 2 },
      { daysAgo: 70, text: 'Klart i 6 av 8 klasser. De två sista tas till våren.', reading: 6 },
    ],
  },
  {
    title: 'Se över handlingsplanens mål inför ny version',
    goal: 1,
    seat: director,
    preventionLevel: 'universal',
    due: '11-30',
    madeDaysAgo: 20,
    log: [],
  },
  {
    // nobody has the seat, so that a vacancy can be seen
    title: 'Informationsblad om stödlinjer på fem språk',
    goal: 3,
    seat: integration,
    preventionLevel: 'universal',
    due: '12-15',
    units: ['Integrationsenheten'],
    madeDaysAgo: 35,
    log: [],
  },
];

/** What was done or stopped during the year, the latest first. */
const ended: readonly DemonstrationAction[] = [
  {
    title: 'Föreläsning för vårdnadshavare om näthat',
    goal: 1,
    seat: education,
    preventionLevel: 'universal',
    due: { daysAgo: 45 },
    indicator: { name: 'Antal deltagare', unit: 'deltagare', target: 60, wholeNumbers: true },
    organisations: ['Föreningsrådet i Nykvarn'],
    madeDaysAgo: 200,
    log: [
      { daysAgo: 190, status: 'ongoing' },
      { daysAgo: 52, status: 'done', text: 'Genomförd i aulan. Fler än väntat kom.', reading: 74 },
    ],
  },
  {
    title: 'Gemensam rapporteringsväg för klotter med extremistiska symboler',
    goal: 2,
    seat: securityChief,
    preventionLevel: 'universal',
    due: { daysAgo: 90 },
    organisations: ['Polisen', 'SBFF'],
    madeDaysAgo: 260,
    log: [
      { daysAgo: 240, status: 'ongoing' },
      { daysAgo: 95, status: 'done', text: 'Rutinen används sedan en månad. Sanering sker inom ett dygn.' },
    ],
  },
  {
    title: 'Kurs för fritidsledare i samtal om demokrati',
    goal: 1,
    seat: fritidsfabriken,
    preventionLevel: 'universal',
    due: { daysAgo: 130 },
    units: ['Fritidsfabriken'],
    madeDaysAgo: 310,
    log: [
      { daysAgo: 300, status: 'ongoing' },
      { daysAgo: 135, status: 'done', text: 'Alla fritidsledare har gått kursen.' },
    ],
  },
  {
    title: 'Eget stödprogram för avhoppare',
    goal: 3,
    seat: care,
    preventionLevel: 'indicated',
    due: { daysAgo: 60 },
    units: ['Socialtjänsten'],
    madeDaysAgo: 320,
    log: [
      {
        daysAgo: 180,
        by: 'care',
        status: 'stopped',
        stoppedReason: 'Regionens program tar emot från hela länet. Kommunen hänvisar dit i stället.',
      },
    ],
  },
];

/** The plan that residents read about, its goals word for word, with four units of the first line and a year of work. */
export const nykvarnActionPlan: DemonstrationActionPlan = {
  body: 'Arbetsgruppen mot våldsbejakande extremism',
  kind: 'violent-extremism',
  title: 'Handlingsplan mot våldsbejakande extremism',
  adoptedYear: 2017,
  adoptedBy: 'Nykvarns kommun',
  goals: [
    'Värna och stärka demokratin och grundläggande mänskliga rättigheter i Nykvarns kommun.',
    'Motverka att personer ansluter sig till våldsbejakande extremism.',
    'Underlätta för personer att lämna våldsbejakande extremism.',
  ],
  units: [
    { name: 'Socialtjänsten', seat: care },
    { name: 'Skolorna', seat: education },
    { name: 'Fritidsfabriken', seat: fritidsfabriken },
    { name: 'Integrationsenheten', seat: integration },
  ],
  actions: [...open, ...ended],
};
