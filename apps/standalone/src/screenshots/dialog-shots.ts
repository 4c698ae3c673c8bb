import type { Page, Route } from 'playwright-core';
import { type DialogScene, dialogScenes, type Refusal } from './dialog-scenes';
import type { Shot } from './shot';
import type { SpringScene } from './spring-scene';

const shown = '[role=dialog]';
const refusal = '[role=dialog] [role=alert]';
const submit = '[role=dialog] button[type=submit]';

/** Brings a dialog to refuse: what changes something is answered as told, what asks is not. */
const refuse = async (
  page: Page,
  { press = [], type, choose, fill = {}, answer }: Refusal,
): Promise<void> => {
  await page.waitForSelector('[role=dialog] [aria-busy=true]', { state: 'detached' });
  const within = page.locator(shown);
  for (const selector of press) await within.locator(selector).first().click();
  if (type) await page.keyboard.type(type);
  if (choose) await within.locator(choose).first().selectOption({ index: 1 });
  for (const [selector, text] of Object.entries(fill)) await within.locator(selector).fill(text);
  if (answer) await page.route(answer[0], (route) => refused(route, answer[1], answer[2] ?? 409));
  await page.click(`${submit}:not([aria-disabled=true])`);
};

function refused(route: Route, code: string, status: number): Promise<void> {
  if (route.request().method() === 'GET') return route.fallback();
  const body = JSON.stringify({ code, status, title: 'Refused', detail: 'Made for a picture' });
  return route.fulfill({ status, contentType: 'application/problem+json', body });
}

/** A dialog as it is opened, and as it refuses. */
function shotsOf(name: string, home: string, scene: DialogScene): Shot[] {
  const { path, open, visitor = 'coordinator', nothing, refusal: how } = scene;
  const opened: Shot = {
    visitor,
    name,
    address: home + path,
    shown,
    ...(nothing ? { nothing } : {}),
    ...(open ? { act: open } : {}),
  };
  const error = { ...opened, name: `${name}-error` };
  if (how.unforeseen) return [opened, { ...error, failing: how.unforeseen }];
  const act = async (page: Page) => {
    await open?.(page);
    await page.waitForSelector(submit);
    await refuse(page, how);
  };
  return [opened, { ...error, shown: refusal, act }];
}

/** Ends the session as far as this page can tell, as its form is sent. */
const endSession = async (page: Page): Promise<void> => {
  await page.waitForSelector(submit);
  const body = JSON.stringify({
    code: 'session.missing',
    status: 401,
    title: 'Ended',
    detail: 'Made for a picture',
  });
  await page.route('**/api/v1/municipalities/**', (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body }),
  );
  await page.click(submit);
  await page.waitForSelector('#password');
};

/** A file of a type that cannot be attached, so that it is refused. */
const chooseTextFile = async (page: Page): Promise<void> => {
  const file = { name: 'Rutin.txt', mimeType: 'text/plain', buffer: Buffer.from('Rutin') };
  await page.fill('[role=dialog] textarea', 'Rutinen är beslutad.');
  await page.setInputFiles('[role=dialog] input[type=file]', file);
  await page.click(submit);
  await page.waitForSelector('[role=dialog] .sa-fault:not(:empty)');
};

/** Every dialog, over its screen, each also as it refuses, and what some of them show besides. */
export function dialogShots(at: SpringScene, home: string, empty: string): Shot[] {
  const coordinator = { visitor: 'coordinator' } as const;
  return [
    ...Object.entries(dialogScenes(at)).flatMap(([name, scene]) => shotsOf(name, home, scene)),
    {
      ...coordinator,
      name: 'schedule-times-error',
      address: `${home}/moten?do=schedule&body=${at.body}`,
      shown: '[role=dialog] .sa-times .sa-fault:not(:empty)',
      act: async (page) => {
        await page.click('.sa-calendar__day:not([data-outside-month]):text-is("31")');
        const end = page.locator('[role=dialog] .sa-times .sa-date').nth(1);
        await end.locator('[data-type=hour]').click();
        await page.keyboard.type('1200');
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
      name: 'log-file',
      address: `${home}/atgarder/${at.action}?do=log`,
      shown,
      act: chooseTextFile,
    },
  ];
}
