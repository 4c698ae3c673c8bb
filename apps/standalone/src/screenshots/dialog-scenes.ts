import type { Page } from 'playwright-core';
import type { Visitor } from './shot';
import type { SpringScene } from './spring-scene';

/** How a dialog comes to refuse what is asked of it: some fields are filled in, then it is sent. */
export interface Refusal {
  /** What is pressed before that, by selectors within the dialog. */
  press?: readonly string[];
  /** What is typed where that was pressed, such as a part of a time. */
  type?: string;
  /** The list of which the first is chosen. */
  choose?: string;
  /** What is written in fields, by selectors. */
  fill?: Readonly<Record<string, string>>;
  /** The calls that change something and are answered with this code; without it a field of the dialog's own refuses. */
  answer?: readonly [calls: string, code: string, status?: number];
  /** The calls that fail before anything is sent, so that nobody can say what would follow. */
  unforeseen?: string;
}

/** A dialog, by the name of its file: where it is, how it is opened there, and how it is refused. */
export interface DialogScene {
  path: string;
  /** Opens it, for those without an address. */
  open?: (page: Page) => Promise<void>;
  visitor?: Visitor;
  /** What there is none of there. */
  nothing?: string;
  refusal: Refusal;
}

const unforeseen: Refusal = { unforeseen: '**/preview' };
/** Sent as it stands, with a field that must be filled in left empty. */
const asItStands: Refusal = {};
const changed = (calls: string, what: string): Refusal => ({ answer: [calls, `${what}.changed`] });
const cleared = (field: string): Refusal => ({ fill: { [`[name=${field}]`]: '' } });
const noDays: Refusal = { fill: { '.sa-timing__count >> nth=0': '' } };
const first = (selector: string) => (page: Page) => page.locator(selector).first().click();
const day = (number: number) => `.sa-calendar__day:not([data-outside-month]):text-is("${number}")`;

/** Every dialog of the app over its screen. */
export const dialogScenes = (at: SpringScene): Record<string, DialogScene> => ({
  ...meetingDialogs(at),
  ...mailDialogs(at),
  ...actionDialogs(at),
  ...contactDialogs(at),
  ...settingsDialogs(at),
});

const meetingDialogs = (at: SpringScene): Record<string, DialogScene> => ({
  schedule: {
    path: `/moten?do=schedule&body=${at.body}`,
    refusal: {
      press: [day(31)],
      fill: {
        '[name=place]': 'Kommunhuset',
        '[name="remote.name"]': 'Teams',
        '[name="remote.url"]': 'video.example',
      },
    },
  },
  notice: {
    path: `/moten/${at.workingGroup}?do=notice`,
    refusal: { answer: ['**/notice', 'meeting.started', 422] },
  },
  chase: { path: `/moten/${at.council}?do=chase`, refusal: unforeseen },
  move: {
    path: `/moten/${at.council}?do=move`,
    refusal: { press: [day(28)], fill: { '[name=reason]': 'Fråga 121212-1212' } },
  },
  edit: { path: `/moten/${at.council}?do=edit`, refusal: cleared('place') },
  cancel: { path: `/moten/${at.council}?do=cancel`, refusal: unforeseen },
  hold: { path: `/moten/${at.over}?do=hold`, refusal: { answer: ['**/hold', 'internal', 500] } },
  unhold: { path: `/moten/${at.past}?do=unhold`, refusal: changed('**/hold/undo', 'meeting') },
  'register-reply': { path: `/moten/${at.council}?do=reply`, refusal: asItStands },
  waive: { path: '', open: first('button:has-text("Skriv varför")'), refusal: asItStands },
  'move-date': {
    path: '/planera?year=2028',
    open: first('button:has-text("Flytta")'),
    refusal: { press: ['.sa-day [data-type=year], .sa-date [data-type=year]'], type: '2029' },
  },
});

const mailDialogs = (at: SpringScene): Record<string, DialogScene> => ({
  'send-mails': {
    path: `/utskick?mail=${at.plannedMail}&do=send`,
    refusal: { answer: ['**/mailings/*', 'mailing.not-pending'] },
  },
  'move-mails': {
    path: `/utskick?mail=${at.plannedMail}&do=move`,
    refusal: { press: [day(16)], answer: ['**/mailings/*', 'mailing.due-outside', 422] },
  },
  'stop-mails': {
    path: `/utskick?mail=${at.plannedMail}&do=stop`,
    refusal: { answer: ['**/mailings/*', 'mailing.not-pending'] },
  },
  'mend-address': {
    path: `/utskick?mail=${at.failedMail}&do=mend`,
    refusal: { fill: { '[name=email]': 'ny@sbff.example' }, ...changed('**/contacts/*', 'contact') },
  },
  'leave-mails': {
    path: `/utskick?mail=${at.failedMail}&do=leave`,
    refusal: changed('**/mailings/*', 'mailing'),
  },
  'mail-preview': {
    path: `/moten/${at.council}`,
    open: first('button:has-text("Se mejlet")'),
    refusal: unforeseen,
  },
});

const actionDialogs = (at: SpringScene): Record<string, DialogScene> => ({
  'new-action': { path: '/atgarder?do=new', refusal: asItStands },
  log: { path: `/atgarder/${at.action}?do=log`, refusal: asItStands },
  'correct-entry': {
    path: `/atgarder/${at.logged}`,
    open: first('button:has-text("Rätta")'),
    refusal: asItStands,
  },
  due: { path: `/atgarder/${at.action}?do=due`, refusal: asItStands },
  'edit-action': { path: `/atgarder/${at.action}?do=edit`, refusal: cleared('title') },
  'hand-over': { path: `/atgarder/${at.action}?do=hand-over`, refusal: asItStands },
  stop: { path: `/atgarder/${at.action}?do=stop`, refusal: asItStands },
  'new-plan': { path: '/atgarder/handlingsplan?do=new', nothing: '**/plans?*', refusal: asItStands },
  'begin-draft': {
    path: `/atgarder/handlingsplan?plan=${at.plan}&do=draft`,
    refusal: { answer: ['**/versions', 'plan.draft-exists'] },
  },
  goals: {
    path: `/atgarder/handlingsplan?plan=${at.draft}&do=goals`,
    refusal: { press: ['button:has-text("Lägg till")'] },
  },
  adopt: { path: `/atgarder/handlingsplan?plan=${at.draft}&do=adopt`, refusal: asItStands },
  'plan-document': { path: `/atgarder/handlingsplan?plan=${at.plan}&do=document`, refusal: asItStands },
  'rename-plan': { path: `/atgarder/handlingsplan?plan=${at.plan}&do=rename`, refusal: cleared('title') },
  quorum: { path: '/arbetsgrupp?do=quorum', refusal: { fill: { '[name=quorum]': '300' } } },
  unit: { path: '/arbetsgrupp?do=new-unit', refusal: asItStands },
});

const contactDialogs = (at: SpringScene): Record<string, DialogScene> => ({
  'new-contact': { path: `/kontakter?do=contact&in=${at.organisation}`, refusal: asItStands },
  'new-organisation': { path: '/kontakter?do=organisation', refusal: asItStands },
  'edit-organisation': {
    path: `/kontakter?do=edit-organisation&in=${at.organisation}`,
    refusal: cleared('name'),
  },
  'edit-contact': {
    path: `/kontakter/${at.organisation}/${at.contact}?do=edit`,
    refusal: { fill: { '[name=email]': 'samverkan@sbff' } },
  },
  'end-contact': {
    path: `/kontakter/${at.organisation}/${at.contact}?do=end`,
    refusal: changed('**/contacts/*', 'contact'),
  },
  'new-body': {
    path: '/kontakter/organ?do=body',
    refusal: { fill: { '[name=name]': 'Trygghetsgruppen' }, answer: ['**/bodies', 'body.exists'] },
  },
  'new-seat': { path: `/kontakter/organ?do=seat&in=${at.body}`, refusal: asItStands },
  appoint: {
    path: `/kontakter/organ/${at.seat}?do=appoint&as=deputy`,
    refusal: { choose: 'select', answer: ['**/holdings', 'contact.ended', 422] },
  },
  vacate: { path: `/kontakter/organ/${at.seat}?do=vacate`, refusal: unforeseen },
  'take-back': {
    path: `/kontakter/organ/${at.leaving}?do=take-back`,
    refusal: { answer: ['**/holdings', 'seat.taken'] },
  },
  'name-deputy': {
    visitor: 'member',
    path: `/kontakter/organ/${at.memberSeat}?do=name-deputy`,
    refusal: { choose: 'select', answer: ['**/deputy', 'contact.ended', 422] },
  },
  'edit-seat': { path: `/kontakter/organ/${at.seat}?do=edit`, refusal: cleared('function') },
  'abolish-seat': { path: `/kontakter/organ/${at.seat}?do=abolish`, refusal: changed('**/seats/*', 'seat') },
});

const settingsDialogs = (at: SpringScene): Record<string, DialogScene> => ({
  invite: { path: '/installningar/personer?do=invite', refusal: asItStands },
  roles: {
    path: `/installningar/personer?do=roles&who=${at.member}`,
    refusal: { press: ['input[type=checkbox]:checked'] },
  },
  'end-member': {
    path: `/installningar/personer?do=end&who=${at.member}`,
    refusal: { answer: ['**/members/*', 'member.last-coordinator'] },
  },
  withdraw: {
    path: `/installningar/personer?do=withdraw&who=${at.invitation}`,
    refusal: { answer: ['**/invitations/*', 'invitation.missing', 404] },
  },
  password: {
    path: '/profil?do=password',
    refusal: { fill: { '#current': 'inte mitt lösenord', '#password': 'ett nytt som går att minnas' } },
  },
  'at-risk': {
    path: `/installningar/mejltider?do=at-risk&body=${at.body}`,
    refusal: { fill: { '[name=atRiskWeeks]': '99' } },
  },
  timing: { path: `/installningar/mejltider?do=edit&body=${at.body}`, refusal: noDays },
  'action-timing': {
    path: `/installningar/mejltider?do=actions&body=${at.group}`,
    refusal: noDays,
  },
  'add-period': { path: '/installningar/kalender?do=add', refusal: asItStands },
  'edit-period': {
    path: `/installningar/kalender?do=edit&period=${at.period}`,
    refusal: cleared('name'),
  },
  'remove-period': {
    path: `/installningar/kalender?do=remove&period=${at.period}`,
    refusal: unforeseen,
  },
  'leave-time': {
    path: '/installningar/kalender?do=time',
    refusal: { press: ['[data-type=hour]'], type: '0300' },
  },
});
