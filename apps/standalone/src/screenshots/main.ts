import 'reflect-metadata';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, throwAwaySettings } from '@samsyn/embedded-database';
import { launchBrowser, SettableClock } from '@samsyn/testing';
import type { Browser } from 'playwright-core';
import { SamsynClient } from '../demo/samsyn-client';
import { nykvarn } from '../demonstration/nykvarn';
import { Standalone } from '../start/standalone';
import { emptyMunicipality, makeEmptyMunicipality } from './empty-municipality';
import { serverShots } from './link-pages';
import { personalAddresses } from './personal-addresses';
import { photograph } from './photographer';
import { appShots } from './screens';
import { MEMBER, springScene } from './spring-scene';

const FOLDER = 'screenshots';

/**
 * `npm run screenshots [part of a name …]`: every screen, dialog and page in its states into `screenshots/`, in the spring
 * of 2027, on a database that is deleted. @returns whether each of them came.
 */
async function main(wanted: readonly string[]): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'samsyn-screenshots-'));
  const clock = new SettableClock();
  clock.setTo(new Date('2026-11-23T07:00:00Z'));
  const standalone = await Standalone.start({
    directory,
    clock,
    port: 0,
    settings: { LOG_LEVEL: 'error' },
    databaseSettings: throwAwaySettings,
    onProgress: (step) => console.log(step),
  });
  const browser = await launchBrowser();
  try {
    if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    return await takeAll(standalone, browser, wanted);
  } finally {
    await browser.close();
    await standalone.stop();
    await EmbeddedPostgres.remove(directory);
    await rm(directory, { recursive: true, force: true });
  }
}

async function takeAll(
  { app, url, signIn, sink }: Standalone,
  browser: Browser,
  wanted: readonly string[],
): Promise<boolean> {
  if (!signIn || !sink) throw new Error('The demonstration data or its mailbox is missing');
  console.log('living through the spring of 2027');
  const samsyn = new SamsynClient(url, nykvarn.municipality.slug);
  await samsyn.signIn(signIn.email, signIn.password);
  const scene = await springScene(samsyn, sink);
  await samsyn.signInAgain();
  const member = new SamsynClient(url, nykvarn.municipality.slug);
  await member.signIn(MEMBER, signIn.password);
  const newcomer = new SamsynClient(url, emptyMunicipality.slug);
  await newcomer.signIn(await makeEmptyMunicipality(app, signIn.password), signIn.password);
  const shots = [
    ...appShots(scene, `/app/${nykvarn.municipality.slug}`, `/app/${emptyMunicipality.slug}`),
    ...serverShots(await personalAddresses(samsyn, scene)),
  ].filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  let [pictures, done, missing] = [0, 0, 0];
  await photograph(
    {
      browser,
      url,
      folder: FOLDER,
      sessions: { coordinator: samsyn.session, member: member.session, newcomer: newcomer.session },
      onTaken: ({ name }, taken, failure) => {
        done += 1;
        pictures += taken;
        if (failure) missing += 1;
        console.log(`${done}/${shots.length} ${name}${failure ? ` DID NOT COME: ${failure}` : ''}`);
      },
    },
    shots,
  );
  console.log(`${pictures} pictures in ${FOLDER}/${missing > 0 ? `; ${missing} screens did not come` : ''}`);
  return missing === 0;
}

void main(process.argv.slice(2)).then(
  (isWhole) => process.exit(isWhole ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
