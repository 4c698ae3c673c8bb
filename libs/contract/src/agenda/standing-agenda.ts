import type { ContactLanguage } from '../language/contact-language.schema';
import type { AgendaItem, AgendaItemKind } from './agenda-item.schema';

type Both = readonly [sv: string, en: string];
type StandingItem = readonly [minutes: number, kind: AgendaItemKind, title: Both, presenter: Both | null];

const chair: Both = ['Ordförande', 'Chair'];
const coordinator: Both = ['Samordnare', 'Coordinator'];
const secretary: Both = ['Sekreterare', 'Secretary'];
const police: Both = ['Polisen', 'Police'];
const fireAndRescue: Both = ['SBFF', 'SBFF'];
const municipality: Both = ['Kommunen', 'Municipality'];
const civilSociety: Both = ['Civilsamhället', 'Civil society'];

const council: readonly StandingItem[] = [
  [5, 'information', ['Öppnande och dagordning', 'Opening and agenda'], chair],
  [10, 'information', ['Föregående anteckningar', 'Previous notes'], secretary],
  [15, 'information', ['Lägesbild: polisen', 'Situation picture: police'], police],
  [10, 'information', ['Lägesbild: SBFF', 'Situation picture: SBFF'], fireAndRescue],
  [10, 'information', ['Lägesbild: kommunen', 'Situation picture: municipality'], municipality],
  [10, 'information', ['Lägesbild: civilsamhället', 'Situation picture: civil society'], civilSociety],
  [10, 'break', ['Paus', 'Break'], null],
  [25, 'discussion', ['Samlad bedömning', 'Joint assessment'], coordinator],
  [15, 'decision', ['Åtgärder och ansvariga', 'Actions and who is responsible'], coordinator],
  [5, 'discussion', ['Kommunikation', 'Communication'], coordinator],
  [5, 'information', ['Nästa möte', 'Next meeting'], chair],
];

const workingGroup: readonly StandingItem[] = [
  [5, 'information', ['Öppnande och dagordning', 'Opening and agenda'], chair],
  [
    10,
    'information',
    ['Föregående anteckningar och åtgärdslista', 'Previous notes and action list'],
    secretary,
  ],
  [25, 'discussion', ['Läget i verksamheterna', 'Situation in the services'], coordinator],
  [
    30,
    'decision',
    ['Handlingsplanens mål och åtgärder', 'Goals and actions of the action plan'],
    coordinator,
  ],
  [5, 'discussion', ['Kommunikation', 'Communication'], coordinator],
  [10, 'discussion', ['Övriga frågor', 'Other matters'], chair],
  [5, 'information', ['Nästa möte', 'Next meeting'], chair],
];

/**
 * The council's agenda to begin from: two hours, with the situation picture around the table. Every item can
 * be edited.
 */
export function standingCouncilAgenda(language: ContactLanguage): readonly AgendaItem[] {
  return inLanguage(council, language);
}

/**
 * The working group's agenda to begin from: an hour and a half around the action plan. Every item can be
 * edited.
 */
export function standingWorkingGroupAgenda(language: ContactLanguage): readonly AgendaItem[] {
  return inLanguage(workingGroup, language);
}

function inLanguage(items: readonly StandingItem[], language: ContactLanguage): readonly AgendaItem[] {
  const said = ([sv, en]: Both) => (language === 'sv' ? sv : en);
  return items.map(([minutes, kind, title, presenter]) => ({
    title: said(title),
    presenter: presenter && said(presenter),
    minutes,
    kind,
  }));
}
