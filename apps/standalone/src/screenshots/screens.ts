import type { Page } from 'playwright-core';
import { dialogShots } from './dialog-shots';
import type { Shot } from './shot';
import type { SpringScene } from './spring-scene';

/** A screen of the app, and in which states it is shown. */
interface Screen {
  name: string;
  /** Below the municipality's. */
  path: string;
  shown: string;
  act?: (page: Page) => Promise<void>;
  /** What is there in a municipality where nothing has been entered, for screens that it has. */
  empty?: string;
  /** Without the state in which the API is at fault, since another screen shows the same. */
  faultless?: true;
}

/** What a screen asks its own questions by; who is signed in is still known. */
const ownCalls = '**/api/v1/municipalities/**';
const fault = 'text=Något gick fel hos oss';

const screens = (at: SpringScene): Screen[] => [
  { name: 'home', path: '', shown: '.sa-wheel', empty: '[data-part=first-steps]' },
  { name: 'wheel', path: '/arshjul', shown: '.sa-wheel', empty: '.sa-wheel' },
  {
    name: 'plan-year',
    path: '/planera?year=2028',
    shown: 'text=får mejl nu',
    empty: '[data-part=none]',
  },
  { name: 'meetings', path: '/moten', shown: 'table', empty: 'text=Inga möten är planerade.' },
  {
    name: 'meetings-past',
    path: '/moten?show=past',
    shown: 'table',
    empty: 'text=Det finns inga tidigare möten.',
    faultless: true,
  },
  { name: 'meeting', path: `/moten/${at.council}`, shown: '[data-part=mails] .sa-timeline' },
  { name: 'meeting-planned', path: `/moten/${at.workingGroup}`, shown: '[data-part=mails]', faultless: true },
  { name: 'meeting-held', path: `/moten/${at.past}`, shown: '[data-part=mails]', faultless: true },
  { name: 'agenda', path: `/moten/${at.council}/dagordning`, shown: 'text=Samlad bedömning' },
  {
    name: 'agenda-item',
    path: `/moten/${at.council}/dagordning`,
    shown: 'text=Klar med punkten',
    act: (page) => page.click('button:has-text("Samlad bedömning")'),
    faultless: true,
  },
  {
    name: 'agenda-filled',
    path: `/moten/${at.soon}/dagordning`,
    shown: '.sa-follow-up',
    faultless: true,
  },
  { name: 'call-list', path: `/moten/${at.council}/ringlista`, shown: 'tbody tr' },
  { name: 'mails', path: '/utskick', shown: '.sa-failures', empty: 'text=Inget utskick är planerat' },
  {
    name: 'mails-past',
    path: '/utskick?show=past',
    shown: '.sa-mail',
    empty: 'text=Inget har skickats än.',
    faultless: true,
  },
  { name: 'mail', path: `/utskick?mail=${at.plannedMail}&do=see`, shown: 'iframe', faultless: true },
  {
    name: 'actions',
    path: `/atgarder?action=${at.action}`,
    shown: 'table',
    empty: 'text=Ingen handlingsplan är antagen än.',
  },
  {
    name: 'actions-nothing-found',
    path: '/atgarder?stand=stopped&only=silent',
    shown: '.sa-empty',
    faultless: true,
  },
  { name: 'action', path: `/atgarder/${at.action}`, shown: '.sa-timeline' },
  {
    name: 'action-plan',
    path: '/atgarder/handlingsplan',
    shown: '.sa-progress-goal',
    empty: 'text=Ingen handlingsplan finns än.',
  },
  {
    name: 'working-group',
    path: '/arbetsgrupp',
    shown: '[data-part=coverage] table',
    empty: 'text=Ingen arbetsgrupp finns än.',
  },
  { name: 'contacts', path: '/kontakter', shown: 'table', empty: 'text=Inga organisationer finns än.' },
  {
    name: 'contact',
    path: `/kontakter/${at.organisation}/${at.contact}`,
    shown: '[data-part=delivery]',
  },
  { name: 'bodies', path: '/kontakter/organ', shown: 'table', empty: 'text=Inga organ finns än.' },
  { name: 'seat', path: `/kontakter/organ/${at.seat}`, shown: '[data-part=history] .sa-timeline' },
  {
    name: 'seat-at-work',
    path: `/kontakter/organ/${at.responsible}`,
    shown: '[data-part=lately] .sa-timeline',
    faultless: true,
  },
  {
    name: 'people',
    path: '/installningar/personer',
    shown: '[data-part=invited]',
    empty: '[data-part=invited]',
  },
  {
    name: 'mail-times',
    path: '/installningar/mejltider',
    shown: '.sa-timeline',
    empty: 'text=Inga organ finns än.',
  },
  { name: 'calendar', path: '/installningar/kalender', shown: 'table', empty: 'text=Inga skollov' },
  { name: 'municipality', path: '/installningar/kommunen', shown: '.sa-mail-head' },
  {
    name: 'audit-log',
    path: '/installningar/andringslogg',
    shown: '.sa-mail',
    empty: '.sa-mail',
  },
  {
    name: 'audit-log-nothing-found',
    path: '/installningar/andringslogg?who=Ingen%20alls',
    shown: '.sa-empty',
    faultless: true,
  },
  { name: 'profile', path: '/profil', shown: '[data-part=sessions]', faultless: true },
];

/** Every screen and dialog of the app, each in its states; `home` and `empty` are the addresses of two municipalities. */
export function appShots(at: SpringScene, home: string, empty: string): Shot[] {
  const coordinator = { visitor: 'coordinator' } as const;
  const shown = '[role=dialog]';
  return [
    ...screens(at).flatMap(({ path, empty: nothing, faultless, ...screen }): Shot[] => [
      { ...coordinator, ...screen, address: home + path },
      ...(nothing
        ? [
            {
              name: `${screen.name}-empty`,
              visitor: 'newcomer' as const,
              address: empty + path,
              shown: nothing,
            },
          ]
        : []),
      ...(faultless
        ? []
        : [
            {
              ...coordinator,
              name: `${screen.name}-error`,
              address: home + path,
              shown: fault,
              failing: ownCalls,
            },
          ]),
    ]),
    ...dialogShots(at, home, empty),
    {
      ...coordinator,
      name: 'profile-error',
      address: `${home}/profil`,
      shown: fault,
      failing: '**/api/v1/me/sessions*',
    },
    { ...coordinator, name: 'app-error', address: home, shown: fault, failing: '**/api/v1/**' },
    { ...coordinator, name: 'app-missing', address: `${home}/finns-inte`, shown: 'text=Sidan finns inte' },
    {
      ...coordinator,
      name: 'account-menu',
      address: home,
      shown: '.sa-account__menu:popover-open',
      act: (page) => page.click('.sa-account__button'),
    },
    {
      ...coordinator,
      name: 'shortcuts',
      address: home,
      shown,
      act: async (page) => {
        await page.waitForSelector('h1');
        await page.keyboard.press('?');
      },
    },
    { visitor: 'nobody', name: 'sign-in', address: '/app/logga-in', shown: '#email' },
    {
      visitor: 'nobody',
      name: 'sign-in-error',
      address: '/app/logga-in',
      shown: '[role=alert]',
      act: async (page) => {
        await page.fill('#email', 'kim@exempel.example');
        await page.fill('#password', 'inte mitt lösenord');
        await page.click('button[type=submit]');
      },
    },
  ];
}
