import { civilDateSchema } from '@samsyn/contract';
import type { Block, DocumentContent, DocumentSection, Figure } from './document-content';

const goals = [
  'Öka kunskapen om våldsbejakande extremism hos dem som möter barn och unga',
  'Samverka så att tidiga tecken upptäcks och den som oroar sig vet vart den ska vända sig',
  'Stärka föreningslivets och skolans arbete för ett demokratiskt samtalsklimat',
];
const seats = [
  'Socialtjänsten',
  'Skolan',
  'Fritidsfabriken',
  'Integrationsenheten',
  'Individ- och familjeomsorgen',
];
const states = ['Genomförd', 'Pågår', 'Planerad', 'Försenad', 'Avbruten'];

/** A report to the board as long as a year's: `actions` of them, spread over three goals. */
export function annualReport(actions = 60, changes: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'sv',
    title: 'Årsrapport 2027: handlingsplan mot våldsbejakande extremism',
    subtitle: 'Arbetsgruppens rapport till kommunstyrelsen',
    publisher: { name: 'Exempelköpings kommun', colour: '#14532d' },
    date: civilDateSchema.parse('2028-01-17'),
    facts: [
      { name: 'Diarienummer', value: 'KS 2027/0530' },
      { name: 'Plan', value: 'Antagen av kommunfullmäktige 2017, gäller tills vidare' },
      { name: 'Samordnare', value: 'Säkerhetssamordnare Kim Exempel' },
      { name: 'Avser', value: '1 januari – 31 december 2027' },
    ],
    hasContents: true,
    sections: [
      summary(actions),
      ...goals.map((goal, at) => goalSection(goal, at, Math.ceil(actions / 3))),
      attendance(),
    ],
    ...changes,
  };
}

function summary(actions: number): DocumentSection {
  return {
    heading: 'Sammanfattning',
    blocks: [
      {
        kind: 'paragraph',
        text: `Under 2027 arbetade kommunen och dess samverkansparter med ${actions} åtgärder. Två av tre är genomförda. Det förebyggande arbetet i skolan har kommit längst, medan samverkan med civilsamhället har försenats av att två uppdrag stått vakanta under våren.\n\nArbetsgruppen möttes fyra gånger och samverkansrådet två, en gång varje halvår.`,
      },
      {
        kind: 'notice',
        text: 'Rapporten bygger på det som arbetsgruppen har antecknat till och med den 31 december 2027. Den är inte den antagna planen.',
      },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          'Alla åttondeklasser har haft minst en lektion om källkritik och rekrytering på nätet.',
          'Socialjouren och polisen har enats om en gemensam väg för orosanmälningar.',
          'Utbildningen för fritidsledare flyttas till hösten 2028.',
        ],
      },
      progress(),
      {
        kind: 'list',
        isOrdered: true,
        items: ['Planen ses över under våren.', 'Två uppdrag tillsätts.', 'Utbildningen hålls i oktober.'],
      },
    ],
  };
}

/** A small bar chart, as the follow-up draws them. */
export function progress(): Figure {
  const bars = [12, 15, 9].map((done, at) => ({ done, of: 20, y: 20 + at * 44, name: `Mål ${at + 1}` }));
  const drawn = bars.map(
    ({ done, of, y, name }) =>
      `<text x="0" y="${y + 19}" font-size="14" fill="#1b1f1d">${name}</text>` +
      `<rect x="70" y="${y}" width="460" height="28" fill="#e3e8e5"/>` +
      `<rect x="70" y="${y}" width="${(460 * done) / of}" height="28" fill="#14532d"/>` +
      `<text x="545" y="${y + 19}" font-size="14" fill="#1b1f1d">${done} av ${of}</text>`,
  );
  return {
    kind: 'figure',
    caption: 'Genomförda åtgärder per mål',
    alternative: 'Liggande staplar: av 20 åtgärder för varje mål är 12, 15 och 9 genomförda.',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 160" font-family="Inter">${drawn.join('')}</svg>`,
    numbers: {
      columns: [
        { heading: 'Mål' },
        { heading: 'Genomförda', isNumber: true },
        { heading: 'Alla', isNumber: true },
      ],
      rows: bars.map(({ done, of, name }) => [name, String(done), String(of)]),
    },
  };
}

function goalSection(goal: string, at: number, count: number): DocumentSection {
  const numbered = Array.from({ length: count }, (_, index) => index);
  const overview: Block = {
    kind: 'table',
    caption: `Åtgärder för mål ${at + 1}`,
    columns: [
      { heading: 'Åtgärd' },
      { heading: 'Ansvarig' },
      { heading: 'Läge' },
      { heading: 'Sista dag' },
      { heading: 'Utfall', isNumber: true },
    ],
    rows: numbered.map((index) => [
      actionTitle(index),
      seats[index % seats.length] ?? '',
      states[index % states.length] ?? '',
      `${(index % 27) + 1} ${index % 2 ? 'maj' : 'oktober'} 2027`,
      index % 3 === 0 ? '' : `${index % 9} av 8`,
    ]),
  };
  return {
    heading: `Mål ${at + 1}. ${goal}`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Målet följs upp varje kvartal av arbetsgruppen. Den som ansvarar för en åtgärd antecknar själv vad som har gjorts.',
      },
      overview,
    ],
    sections: numbered.map((index) => ({
      heading: actionTitle(index),
      blocks: [
        {
          kind: 'facts',
          facts: [
            { name: 'Ansvarig', value: seats[index % seats.length] ?? '' },
            { name: 'Läge', value: states[index % states.length] ?? '' },
            { name: 'Förebyggandenivå', value: index % 2 ? 'Allmän' : 'Riskorienterad' },
          ],
        },
        {
          kind: 'paragraph',
          text: 'Varje klass i årskurs 8 har under året haft en lektion om källkritik och om hur rekrytering går till på nätet. Lektionen hålls av läraren tillsammans med en fritidsledare, och föräldrarna får ett brev hem.',
        },
        {
          kind: 'list',
          isOrdered: false,
          items: ['3 mars: Klar, 6 av 8 klasser.', '14 maj: Två klasser kvar, planerade till hösten.'],
        },
      ],
    })),
  };
}

function actionTitle(index: number): string {
  const titles = [
    'Lektion om källkritik i årskurs 8',
    'Utbildning för fritidsledare',
    'Gemensam väg för orosanmälningar',
    'Föräldramöten om nätets slutna rum',
    'Kartläggning av föreningarnas behov',
  ];
  return `${titles[index % titles.length]} ${index + 1}`;
}

function attendance(): DocumentSection {
  return {
    heading: 'Möten och närvaro',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Närvaron räknas per organisation: den som har en ersättare på plats är representerad.',
      },
      {
        kind: 'table',
        caption: 'Närvaro per organisation 2027',
        columns: ['Organisation', '11 februari', '21 april', '9 september', '25 november'].map((heading) => ({
          heading,
        })),
        rows: [
          'Exempelköpings kommun',
          'Polisen, lokalpolisområde Exempel',
          'Räddningstjänsten',
          'Svenska kyrkan',
        ].map((name) => [name, 'Deltog', 'Ersättare', 'Deltog', 'Förhinder']),
      },
    ],
  };
}
