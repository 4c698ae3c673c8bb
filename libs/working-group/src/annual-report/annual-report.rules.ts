import type { ActionOfYear, PlanOfYear } from '@samsyn/action-plan';
import { civilDate, isOpen, spokenDate, spokenMeetingTime, translate } from '@samsyn/contract';
import type { Block, DocumentContent, DocumentSection, Fact, Figure } from '@samsyn/documents';
import { countsByState, reportedState, type ReportedState, reportedStates } from './action-state.rules';
import { actionTable, responsible } from './action-tables.rules';
import { meetingSections } from './meeting-sections.rules';
import { progressDrawing } from './progress-figure.rules';
import type { ReportFacts } from './report-facts';

/** A longer wording stands below its goal's heading, so that the table of contents can be taken in. */
const LONGEST_HEADING = 140;
/** How many of the actions due next are told. */
const NEXT = 12;

/** An action plan's goals with their actions; what is for none of them comes last. */
interface GoalOfReport {
  readonly name: string;
  readonly heading: string;
  /** What stands below the heading, if anything. */
  readonly words: string | null;
  readonly actions: readonly ActionOfYear[];
}

/** The report of a year to the board, as a document. */
export function annualReport(facts: ReportFacts): DocumentContent {
  const { language, publisher, body, year, writtenOn, lastDay, plans } = facts;
  const text = translate(language, 'annual-report');
  const period = {
    from: spokenDate(civilDate(`${year}-01-01`), language),
    until: spokenDate(lastDay, language),
  };
  return {
    language,
    title: text('title', { year, body }),
    subtitle: text('subtitle'),
    publisher,
    date: writtenOn,
    facts: [
      { name: text('facts.period'), value: text('facts.days', period) },
      ...plans.flatMap((plan) => planFacts(plan, facts)),
    ],
    hasContents: true,
    sections: [summary(facts), ...plans.flatMap(planSections), ...meetingSections(facts), whatComes(facts)],
  };

  /** With one plan its goals stand by themselves. */
  function planSections(plan: PlanOfYear): DocumentSection[] {
    const goals = goalsOf(plan, facts).map((goal) => goalSection(goal, facts));
    return plans.length === 1 ? goals : [{ heading: plan.title, blocks: [], sections: goals }];
  }
}

function planFacts(plan: PlanOfYear, { language }: ReportFacts): Fact[] {
  const text = translate(language, 'annual-report');
  const { title, adoptedOn, adoptedYear, adoptedBy, registryNumber } = plan;
  const when = adoptedOn === null ? adoptedYear : spokenDate(adoptedOn, language);
  return [
    { name: text('facts.plan'), value: text('facts.adopted', { title, when, by: adoptedBy }) },
    ...(registryNumber === null ? [] : [{ name: text('facts.registry'), value: registryNumber }]),
  ];
}

function summary(facts: ReportFacts): DocumentSection {
  const { language, plans, lastDay, held } = facts;
  const text = translate(language, 'annual-report');
  const actions = plans.flatMap((plan) => plan.actions);
  const counts = countsByState(actions, lastDay);
  const told: Fact[] = [
    { name: text('summary.all'), value: String(actions.length) },
    ...reportedStates.map((state) => ({ name: text(`state.${state}`), value: String(counts[state]) })),
    { name: text('summary.meetings'), value: String(held.length) },
  ];
  return {
    heading: text('summary.heading'),
    blocks: [
      { kind: 'notice', text: text('summary.snapshot', { day: spokenDate(lastDay, language) }) },
      { kind: 'facts', facts: told },
      ...plans.map((plan) => progress(plan, facts)),
    ],
  };
}

function progress(plan: PlanOfYear, facts: ReportFacts): Figure {
  const { language, lastDay } = facts;
  const text = translate(language, 'annual-report');
  const words = Object.fromEntries(reportedStates.map((state) => [state, text(`state.${state}`)])) as Record<
    ReportedState,
    string
  >;
  const bars = goalsOf(plan, facts).map(({ name, actions }) => ({
    name,
    counts: countsByState(actions, lastDay),
  }));
  const spoken = bars.map(({ name, counts }) => {
    const states = reportedStates.map((state) =>
      text('figure.state', { state: words[state].toLocaleLowerCase(language), count: counts[state] }),
    );
    return text('figure.goal', { goal: name, states: states.join(', ') });
  });
  return {
    kind: 'figure',
    caption: text('figure.caption', { plan: plan.title }),
    alternative: text('figure.alternative', { goals: spoken.join(' ') }),
    svg: progressDrawing(bars, words),
    numbers: {
      columns: [
        { heading: text('figure.goals') },
        ...reportedStates.map((state) => ({ heading: words[state], isNumber: true })),
      ],
      rows: bars.map(({ name, counts }) => [name, ...reportedStates.map((state) => String(counts[state]))]),
    },
  };
}

function goalsOf({ goals, actions }: PlanOfYear, { language }: ReportFacts): GoalOfReport[] {
  const text = translate(language, 'annual-report');
  const known = new Set(goals.map(({ id }) => id));
  const others = actions.filter(({ goalId }) => !known.has(goalId));
  const told = goals.map(({ id, position, wording }) => {
    const name = text('goal.name', { number: position });
    const heading = text('goal.heading', { number: position, wording: inOneLine(wording) });
    const isShort = heading.length <= LONGEST_HEADING;
    return {
      name,
      heading: isShort ? heading : name,
      words: isShort ? null : wording,
      actions: actions.filter(({ goalId }) => goalId === id),
    };
  });
  const name = text('goal.other');
  const other = { name, heading: name, words: text('goal.why-other'), actions: others };
  return others.length === 0 ? told : [...told, other];
}

/** A heading has no full stop. */
function inOneLine(wording: string): string {
  return wording.replace(/\s+/g, ' ').replace(/\.$/, '');
}

function goalSection({ name, heading, words, actions }: GoalOfReport, facts: ReportFacts): DocumentSection {
  const { language, lastDay } = facts;
  const text = translate(language, 'annual-report');
  const tables = reportedStates.flatMap((state) => {
    const these = actions.filter((action) => reportedState(action, lastDay) === state);
    const caption = text('actions.caption', { state: text(`state.${state}`), goal: name });
    return these.length === 0 ? [] : [actionTable(these, state, caption, language)];
  });
  const paragraphs = [words, tables.length === 0 ? text('goal.none') : null];
  return {
    heading,
    blocks: [
      ...paragraphs.flatMap((told): Block[] => (told === null ? [] : [{ kind: 'paragraph', text: told }])),
      ...tables,
    ],
  };
}

function whatComes(facts: ReportFacts): DocumentSection {
  const { language, plans, lastDay, coming, writtenOn } = facts;
  const text = translate(language, 'annual-report');
  const ahead = plans
    .flatMap(({ actions }) => actions)
    .filter(({ status, dueOn }) => isOpen(status) && dueOn >= lastDay)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
  const table: Block = {
    kind: 'table',
    caption: text('next.caption'),
    columns: (['due', 'action', 'responsible'] as const).map((key) => ({ heading: text(`actions.${key}`) })),
    rows: ahead
      .slice(0, NEXT)
      .map((action) => [spokenDate(action.dueOn, language), action.title, responsible(action, language)]),
  };
  const more = ahead.length - NEXT;
  const meetings = coming.map(({ title, startsAt, endsAt, timeZone, place }) => {
    const time = spokenMeetingTime(startsAt, endsAt, timeZone, language, writtenOn);
    return text('next.meeting', { title, time, place });
  });
  const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words });
  return {
    heading: text('next.heading'),
    blocks: [],
    sections: [
      {
        heading: text('next.actions'),
        blocks: [
          ahead.length === 0 ? paragraph(text('next.no-actions')) : table,
          ...(more > 0 ? [paragraph(text('next.more', { count: more }))] : []),
        ],
      },
      {
        heading: text('next.meetings'),
        blocks: [
          meetings.length === 0
            ? paragraph(text('next.no-meetings'))
            : { kind: 'list', isOrdered: false, items: meetings },
        ],
      },
    ],
  };
}
