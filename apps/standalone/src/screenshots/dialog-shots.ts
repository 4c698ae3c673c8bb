import type { Page } from 'playwright-core';
import type { Shot } from './shot';
import type { SpringScene } from './spring-scene';

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
  'new-unit': '/arbetsgrupp?do=new-unit',
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
  'at-risk': `/installningar/mejltider?do=at-risk&body=${at.body}`,
  'timing-edit': `/installningar/mejltider?do=edit&body=${at.body}`,
  'action-timing-edit': `/installningar/mejltider?do=actions&body=${at.group}`,
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
  await page.route('**/api/v1/municipalities/**', (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body }),
  );
  await page.click('[role=dialog] button[type=submit]');
  await page.waitForSelector('#password');
};

/** A file of a type that cannot be attached, so that it is refused. */
const chooseTextFile = async (page: Page): Promise<void> => {
  const file = { name: 'Rutin.txt', mimeType: 'text/plain', buffer: Buffer.from('Rutin') };
  await page.fill('[role=dialog] textarea', 'Rutinen är beslutad.');
  await page.setInputFiles('[role=dialog] input[type=file]', file);
  await page.click('[role=dialog] button[type=submit]');
  await page.waitForSelector('[role=dialog] .sa-fault:has-text("sortens fil")');
};

/** Every dialog, over its screen, and those that are shown when they are refused. */
export function dialogShots(at: SpringScene, home: string, empty: string): Shot[] {
  const coordinator = { visitor: 'coordinator' } as const;
  const shown = '[role=dialog]';
  return [
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
    { visitor: 'newcomer', name: 'schedule-empty', address: `${empty}/moten?do=schedule`, shown },
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
      name: 'log-action-file',
      address: `${home}/atgarder/${at.action}?do=log`,
      shown,
      act: chooseTextFile,
    },
    {
      ...coordinator,
      name: 'waive',
      address: home,
      shown,
      act: (page) => page.click('button:has-text("Skriv varför")'),
    },
  ];
}
