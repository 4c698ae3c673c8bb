import { civilDate } from '@samsyn/contract';
import type { DocumentContent, DocumentSection, Table } from '@samsyn/documents';
import { annualReport } from './annual-report.rules';
import { aHeldMeeting, anActionOfYear, aPlanOfYear, reportFacts } from './report-facts.builder';
import type { ReportFacts } from './report-facts';

const all = (sections: readonly DocumentSection[]): DocumentSection[] =>
  sections.flatMap((section) => [section, ...all(section.sections ?? [])]);
const headings = ({ sections }: DocumentContent) => all(sections).map(({ heading }) => heading);
const blocks = ({ sections }: DocumentContent) => all(sections).flatMap((section) => section.blocks);
const tables = (content: DocumentContent): Table[] =>
  blocks(content).flatMap((block) => (block.kind === 'table' ? [block] : []));
const texts = (content: DocumentContent): string[] =>
  blocks(content).flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'notice' ? [block.text] : [],
  );
const written = (values: Partial<ReportFacts> = {}) => annualReport(reportFacts(values));
const rowsOf = (content: DocumentContent, caption: string) =>
  tables(content).find((table) => table.caption === caption)?.rows;

describe('a year’s report to the board', () => {
  it('given a plan, then what it covers, which plan, each goal in order, meetings and what comes', () => {
    const content = written({ plans: [aPlanOfYear({ registryNumber: 'KS 2017/0530' })] });

    expect([content.title, content.subtitle, content.date]).toEqual([
      'Årsrapport 2027: Arbetsgruppen',
      'Rapport till kommunstyrelsen',
      '2028-01-17',
    ]);
    expect(content.facts).toEqual([
      { name: 'Avser', value: '1 januari 2027 – 31 december 2027' },
      {
        name: 'Handlingsplan',
        value: 'Handlingsplan mot våldsbejakande extremism, antagen 2017 av Kommunfullmäktige',
      },
      { name: 'Diarienummer', value: 'KS 2017/0530' },
    ]);
    expect(headings(content)).toEqual([
      'Sammanfattning',
      'Mål 1: Värna demokratin',
      'Mål 2: Motverka att personer ansluter sig',
      'Mål 3: Underlätta att lämna',
      'Möten',
      'Det som kommer',
      'Åtgärder i tur',
      'Kommande möten',
    ]);
  });

  it('given actions and meetings, then the summary counts them, and says of which day', () => {
    const actions = [anActionOfYear({ status: 'done' }), anActionOfYear()];
    const content = written({
      plans: [aPlanOfYear({ actions, adoptedOn: civilDate('2017-06-12') })],
      held: [aHeldMeeting()],
    });

    expect(content.hasContents).toBe(true);
    expect(content.facts).toEqual([
      expect.anything(),
      expect.objectContaining({ value: expect.stringContaining('antagen 12 juni 2017') as string }),
    ]);
    expect(content.sections[0]?.blocks.slice(0, 2)).toEqual([
      { kind: 'notice', text: expect.stringContaining('läget den 31 december 2027') as string },
      {
        kind: 'facts',
        facts: [
          { name: 'Åtgärder under året', value: '2' },
          { name: 'Genomförda', value: '1' },
          { name: 'Pågår', value: '1' },
          { name: 'Försenade', value: '0' },
          { name: 'Planerade', value: '0' },
          { name: 'Avbrutna', value: '0' },
          { name: 'Möten som hållits', value: '1' },
        ],
      },
    ]);
  });

  it('given tables, then each column says what stands in it', () => {
    const read = { indicator: 'Klasser', readingValue: 6, readOn: civilDate('2027-11-02') };
    const content = written({
      plans: [aPlanOfYear({ actions: [anActionOfYear(read), anActionOfYear({ status: 'planned' })] })],
      held: [aHeldMeeting({ organisation: 'Polisen', comes: 'holder' })],
    });
    const columns = tables(content).map((table) =>
      table.columns.map(({ heading, isNumber }) => (isNumber ? `${heading} #` : heading)),
    );

    expect(columns).toEqual([
      ['Åtgärd', 'Ansvarig', 'Sista dag', 'Indikator och senaste mätvärde'],
      ['Åtgärd', 'Ansvarig', 'Sista dag'],
      ['Dag', 'Möte', 'Plats', 'Svarat ja'],
      ['Organisation', 'Kallelser #', 'Ordinarie #', 'Ersättare #', 'Förhinder #', 'Inget svar #'],
      ['Sista dag', 'Åtgärd', 'Ansvarig'],
    ]);
    expect(texts(content)).toContainEqual(expect.stringMatching(/^Tabellen visar vad varje organisation/));
  });

  it('given readings with decimals, then they are written as the reader’s language does', () => {
    const read = { indicator: 'Andel', readingValue: 1234.5, readOn: civilDate('2027-11-02') };
    const plans = [aPlanOfYear({ actions: [anActionOfYear(read)] })];
    const shown = (language: 'sv' | 'en') => tables(written({ plans, language }))[0]?.rows[0]?.[3];

    expect(shown('sv')).toContain('1\u00a0234,5');
    expect(shown('en')).toContain('1,234.5');
  });

  it('given actions in every state, then a table of each, with how it went', () => {
    const read = { indicator: 'Klasser', readingValue: 6, readOn: civilDate('2027-11-02') };
    const actions = [
      anActionOfYear({
        title: 'Genomförd',
        status: 'done',
        endedOn: civilDate('2027-05-14'),
        result: 'Alla klasser har haft sin lektion.',
        ...read,
      }),
      anActionOfYear({ title: 'Pågår', indicatorTarget: 8, indicatorUnit: 'klasser', ...read }),
      anActionOfYear({ title: 'Försenad', dueOn: civilDate('2027-10-01'), indicator: 'Möten' }),
      anActionOfYear({
        title: 'Planerad',
        status: 'planned',
        organisation: 'Polisen',
        seatFunction: 'Områdespolis',
      }),
      anActionOfYear({
        title: 'Avbruten',
        status: 'stopped',
        endedOn: civilDate('2027-03-02'),
        stoppedReason: 'Staten har tagit över uppgiften.',
      }),
    ];
    const content = written({ plans: [aPlanOfYear({ actions })] });

    expect(rowsOf(content, 'Genomförda: Mål 1')).toEqual([
      [
        'Genomförd',
        'Skolan',
        '14 maj 2027',
        'Alla klasser har haft sin lektion.\nKlasser: 6\n(2 november 2027)',
      ],
    ]);
    expect(rowsOf(content, 'Pågår: Mål 1')).toEqual([
      ['Pågår', 'Skolan', '31 maj 2028', 'Klasser: 6 av 8 klasser\n(2 november 2027)'],
    ]);
    expect(rowsOf(content, 'Försenade: Mål 1')).toEqual([
      ['Försenad', 'Skolan', '1 oktober 2027', 'Möten: inget mätvärde'],
    ]);
    expect(rowsOf(content, 'Planerade: Mål 1')).toEqual([
      ['Planerad', 'Områdespolis, Polisen', '31 maj 2028'],
    ]);
    expect(rowsOf(content, 'Avbrutna: Mål 1')).toEqual([
      ['Avbruten', 'Skolan', '2 mars 2027', 'Staten har tagit över uppgiften.'],
    ]);
    expect(texts(content)).toContain('Det har inte funnits någon åtgärd för målet under året.');
  });

  it('given so few people that they may be known, then fewer than five', () => {
    const few = anActionOfYear({
      indicator: 'Avhoppare i stöd',
      readingValue: 2,
      readOn: civilDate('2027-11-02'),
    });
    const content = written({ plans: [aPlanOfYear({ actions: [few] })] });

    expect(rowsOf(content, 'Pågår: Mål 1')?.[0]?.[3]).toBe('Avhoppare i stöd: färre än 5\n(2 november 2027)');
  });

  it('given a figure, then what it shows is told in words, and its numbers in a table', () => {
    const actions = [anActionOfYear({ status: 'done' }), anActionOfYear({ goalId: 'goal-2' })];
    const [figure] = blocks(written({ plans: [aPlanOfYear({ actions })] })).filter(
      ({ kind }) => kind === 'figure',
    );

    expect(figure).toMatchObject({
      alternative: expect.stringContaining(
        'Mål 1: genomförda 1, pågår 0, försenade 0, planerade 0, avbrutna 0.',
      ),
      numbers: {
        rows: [
          ['Mål 1', '1', '0', '0', '0', '0'],
          ['Mål 2', '0', '1', '0', '0', '0'],
          ['Mål 3', '0', '0', '0', '0', '0'],
        ],
      },
    });
  });

  it('given an action of a goal that the plan no longer had, then it is told, after the goals', () => {
    const actions = [anActionOfYear({ goalId: 'gone' })];
    const content = written({ plans: [aPlanOfYear({ actions })] });

    expect(headings(content)[4]).toBe('Åtgärder utanför målen');
    expect(rowsOf(content, 'Pågår: Åtgärder utanför målen')).toHaveLength(1);
  });

  it('given a long wording, then it stands below its heading; given two plans, then each has its goals', () => {
    const wording = 'Målet är långt. '.repeat(12).trim();
    const goals = [{ id: 'goal-1', position: 1, wording }];
    const other = aPlanOfYear({ id: 'other', title: 'Brottsförebyggande plan', goals });
    const content = written({ plans: [aPlanOfYear(), other] });

    expect(content.sections.map(({ heading }) => heading)).toEqual([
      'Sammanfattning',
      'Handlingsplan mot våldsbejakande extremism',
      'Brottsförebyggande plan',
      'Möten',
      'Det som kommer',
    ]);
    expect(content.sections[2]?.sections).toMatchObject([
      { heading: 'Mål 1', blocks: [{ kind: 'paragraph', text: wording }, { kind: 'paragraph' }] },
    ]);
  });

  it('given meetings that were held, then who was to come to each, and what each organisation replied', () => {
    const police = 'Polisen';
    const church = 'Svenska kyrkan';
    const held = [
      aHeldMeeting({ organisation: police, comes: 'holder' }, { organisation: church, comes: 'unknown' }),
      aHeldMeeting(
        { organisation: police, comes: 'deputy' },
        { organisation: police, comes: 'substitute' },
        { organisation: church, comes: 'nobody' },
      ),
    ];
    const content = written({ held });

    expect(rowsOf(content, 'Möten som hållits 2027')).toEqual([
      ['21 april 2027', 'Arbetsgruppen', 'Kommunhuset', '1 av 2'],
      ['21 april 2027', 'Arbetsgruppen', 'Kommunhuset', '2 av 3'],
    ]);
    expect(headings(content)).toContain('Svar inför mötena');
    expect(rowsOf(content, 'Svar inför mötena per organisation 2027')).toEqual([
      ['Polisen', '3', '1', '2', '0', '0'],
      ['Svenska kyrkan', '2', '0', '0', '1', '1'],
    ]);
  });

  it('given meetings that nobody has recorded as held, then that is told', () => {
    expect(texts(written({ unmarked: 2 }))).toEqual(
      expect.arrayContaining([
        'Inget möte är antecknat som hållet under året.',
        'Möten under året som varken är antecknade som hållna eller inställda: 2.',
      ]),
    );
  });

  it('given what is due next, then the twelve soonest, what is left, and the coming meetings', () => {
    const actions = Array.from({ length: 14 }, (_, at) =>
      anActionOfYear({ title: `Nr ${at}`, dueOn: civilDate(`2028-02-${String(28 - at).padStart(2, '0')}`) }),
    );
    const ended = anActionOfYear({ status: 'done', dueOn: civilDate('2028-02-01') });
    const late = anActionOfYear({ dueOn: civilDate('2027-12-30') });
    const startsAt = new Date('2028-02-09T08:00:00Z');
    const endsAt = new Date('2028-02-09T09:30:00Z');
    const coming = [
      { title: 'Vårmöte', startsAt, endsAt, timeZone: 'Europe/Stockholm', place: 'Kommunhuset' },
    ];
    const content = written({ plans: [aPlanOfYear({ actions: [...actions, ended, late] })], coming });
    const next = rowsOf(content, 'Åtgärder vars sista dag kommer härnäst') ?? [];

    expect([next.length, next[0], next[11]?.[1]]).toEqual([
      12,
      ['15 februari 2028', 'Nr 13', 'Skolan'],
      'Nr 2',
    ]);
    expect(texts(content)).toContain('Öppna åtgärder därutöver: 2.');
    expect(blocks(content).at(-1)).toMatchObject({
      items: ['Vårmöte: onsdag 9 februari kl.\u00a009.00–10.30, Kommunhuset'],
    });
  });

  it('given nothing ahead, then that is told; in English too', () => {
    expect(texts(written())).toEqual(
      expect.arrayContaining([
        'Det finns ingen öppen åtgärd vars sista dag ligger framåt.',
        'Inget möte är inplanerat.',
      ]),
    );
    expect(written({ language: 'en' }).title).toBe('Annual report 2027: Arbetsgruppen');
  });
});
