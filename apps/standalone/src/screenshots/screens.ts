import type { Page } from 'playwright-core';
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
    act: (page) => page.click('text=Samlad bedömning'),
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
    shown: 'table',
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
    name: 'people',
    path: '/installningar/personer',
    shown: '[data-part=invited]',
    empty: '[data-part=invited]',
  },
  {
    name: 'timing',
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

/** Dialogs by their addresses, each over its screen. */
const dialogs = (at: SpringScene): Record<string, string> => ({
  schedule: '/moten?do=schedule',
  notice: `/moten/${at.workingGroup}?do=notice`,
  chase: `/moten/${at.council}?do=chase`,
  move: `/moten/${at.council}?do=move`,
  'edit-meeting': `/moten/${at.council}?do=edit`,
  cancel: `/moten/${at.council}?do=cancel`,
  hold: `/moten/${at.over}?do=hold`,
  unhold: `/moten/${at.past}?do=unhold`,
  'register-reply': `/moten/${at.council}?do=reply`,
  'mails-send': `/utskick?mail=${at.plannedMail}&do=send`,
  'mails-move': `/utskick?mail=${at.plannedMail}&do=move`,
  'mails-stop': `/utskick?mail=${at.plannedMail}&do=stop`,
  'mend-address': `/utskick?mail=${at.failedMail}&do=mend`,
  'mails-leave': `/utskick?mail=${at.failedMail}&do=leave`,
  'new-action': '/atgarder?do=new',
  'log-action': `/atgarder/${at.action}?do=log`,
  'action-due': `/atgarder/${at.action}?do=due`,
  'edit-action': `/atgarder/${at.action}?do=edit`,
  'hand-over-action': `/atgarder/${at.action}?do=hand-over`,
  'action-stop': `/atgarder/${at.action}?do=stop`,
  'new-plan': '/atgarder/handlingsplan?do=new',
  'plan-draft': `/atgarder/handlingsplan?plan=${at.plan}&do=draft`,
  'rename-plan': `/atgarder/handlingsplan?plan=${at.plan}&do=rename`,
  quorum: '/arbetsgrupp?do=quorum',
  'new-contact': `/kontakter?do=contact&in=${at.organisation}`,
  'new-organisation': '/kontakter?do=organisation',
  'edit-organisation': `/kontakter?do=edit-organisation&in=${at.organisation}`,
  'edit-contact': `/kontakter/${at.organisation}/${at.contact}?do=edit`,
  'end-contact': `/kontakter/${at.organisation}/${at.contact}?do=end`,
  'new-body': '/kontakter/organ?do=body',
  'new-seat': `/kontakter/organ?do=seat&in=${at.body}`,
  appoint: `/kontakter/organ/${at.seat}?do=appoint`,
  vacate: `/kontakter/organ/${at.seat}?do=vacate`,
  'take-back': `/kontakter/organ/${at.leaving}?do=take-back`,
  'edit-seat': `/kontakter/organ/${at.seat}?do=edit`,
  'abolish-seat': `/kontakter/organ/${at.seat}?do=abolish`,
  invite: '/installningar/personer?do=invite',
  roles: `/installningar/personer?do=roles&who=${at.member}`,
  'end-member': `/installningar/personer?do=end&who=${at.member}`,
  'withdraw-invitation': `/installningar/personer?do=withdraw&who=${at.invitation}`,
  password: '/profil?do=password',
  'timing-edit': `/installningar/mejltider?do=edit&body=${at.body}`,
  'calendar-add': '/installningar/kalender?do=add',
  'calendar-edit': `/installningar/kalender?do=edit&period=${at.period}`,
  'calendar-remove': `/installningar/kalender?do=remove&period=${at.period}`,
  'leave-time': '/installningar/kalender?do=time',
});

/** What is asked for as a dialog's form is sent, of those that are also shown when it is refused. */
const refused = (at: SpringScene): Record<string, string> => ({
  hold: '**/hold',
  'take-back': `**/seats/${at.leaving}/holdings`,
  'new-body': '**/bodies',
});

/** Sends a form once its day or name is there. */
const sendForm = async (page: Page): Promise<void> => {
  await page.waitForSelector('[role=dialog] button[type=submit]');
  await page.waitForSelector('[role=dialog] [aria-busy=true]', { state: 'detached' });
  const name = page.locator('[role=dialog] input[name=name]');
  if (await name.count()) await name.fill('Trygghetsgruppen');
  await page.click('[role=dialog] button[type=submit]');
};

/** Whose dialog is also shown when the server cannot say what would follow: one that asks at once, and one that waits. */
const previewing: readonly string[] = ['chase', 'cancel', 'vacate', 'calendar-remove'];

const refusal = '[role=dialog] [role=alert]';

/** Ends the session as far as this page can tell, as its form is sent. */
const endSession = async (page: Page): Promise<void> => {
  await page.waitForSelector('[role=dialog] button[type=submit]');
  const body = JSON.stringify({
    code: 'session.missing',
    status: 401,
    title: 'Ended',
    detail: 'Made for a picture',
  });
  await page.route(ownCalls, (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body }),
  );
  await page.click('[role=dialog] button[type=submit]');
  await page.waitForSelector('#password');
};

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
    ...Object.entries(dialogs(at)).flatMap(([name, path]): Shot[] => {
      const dialog = { ...coordinator, name, address: home + path, shown };
      const unforeseen = { ...dialog, name: `${name}-error`, failing: '**/preview' };
      return previewing.includes(name) ? [dialog, unforeseen] : [dialog];
    }),
    ...Object.entries(refused(at)).map(([name, failing]): Shot => {
      const address = home + dialogs(at)[name];
      return { ...coordinator, name: `${name}-error`, address, shown: refusal, failing, act: sendForm };
    }),
    {
      ...coordinator,
      name: 'schedule-error',
      address: `${home}/moten?do=schedule&body=${at.body}`,
      shown: refusal,
      act: async (page) => {
        await page.click('.sa-calendar__day:not([data-outside-month]):text-is("31")');
        await page.fill('[name=place]', 'Kommunhuset');
        await page.fill('[name="remote.name"]', 'Teams');
        await page.fill('[name="remote.url"]', 'video.example');
        const end = page.locator('[role=dialog] .sa-times .sa-date').nth(1);
        await end.locator('[data-type=hour]').click();
        await page.keyboard.type('1200');
        await page.waitForSelector('[role=dialog] .sa-times .sa-fault:not(:empty)');
        await page.click('[role=dialog] button[type=submit]');
      },
    },
    {
      ...coordinator,
      name: 'plan-year-move',
      address: `${home}/planera?year=2028`,
      shown,
      act: (page) => page.locator('button:has-text("Flytta")').first().click(),
    },
    {
      ...coordinator,
      name: 'plan-year-move-error',
      address: `${home}/planera?year=2028`,
      shown: refusal,
      act: async (page) => {
        await page.locator('button:has-text("Flytta")').first().click();
        await page.locator('[role=dialog] .sa-day [data-type=year]').first().click();
        await page.keyboard.type('2029');
        await page.click('[role=dialog] button[type=submit]');
      },
    },
    {
      ...coordinator,
      name: 'sign-in-again',
      address: `${home}/moten/${at.over}?do=hold`,
      shown: '[role=dialog] #password',
      isWaiting: true,
      act: endSession,
    },
    {
      ...coordinator,
      name: 'sign-in-again-error',
      isWaiting: true,
      address: `${home}/moten/${at.over}?do=hold`,
      shown: refusal,
      act: async (page) => {
        await endSession(page);
        await page.fill('#password', 'inte mitt lösenord');
        await page.click('[role=dialog] form:has(#password) button[type=submit]');
      },
    },
    {
      ...coordinator,
      name: 'profile-error',
      address: `${home}/profil`,
      shown: fault,
      failing: '**/api/v1/me/sessions*',
    },
    { visitor: 'newcomer', name: 'schedule-empty', address: `${empty}/moten?do=schedule`, shown },
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
    {
      ...coordinator,
      name: 'schedule-extraordinary',
      address: `${home}/moten?do=schedule&body=${at.body}`,
      shown: '[role=dialog] .sa-follows li',
      act: async (page) => {
        await page.getByLabel('Extra möte').check();
        await page.click('.sa-calendar__day:not([data-outside-month]):text-is("31")');
      },
    },
    {
      ...coordinator,
      name: 'waive',
      address: home,
      shown,
      act: (page) => page.click('button:has-text("Skriv varför")'),
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
