import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, throwAwaySettings } from '@samsyn/embedded-database';
import { environment } from '@samsyn/platform';
import { SettableClock } from '@samsyn/testing';
import { nykvarn } from '../demonstration/nykvarn';
import { onceStopped } from '../start/once-stopped';
import { Standalone } from '../start/standalone';
import { SamsynClient } from './samsyn-client';
import { SpringCouncil } from './spring-council';
import { isClean, tallyLine, tallyOf } from './tally.rules';
import { Terminal } from './terminal';

/** Monday 08:00 in Nykvarn. */
const BEGINNING = new Date('2026-11-23T07:00:00Z');

/** `npm run demo`: the spring council of 2027 within two minutes, on a database of its own that is deleted afterwards. */
async function main(): Promise<boolean> {
  const coloured = process.stdout.isTTY && !environment().NO_COLOR;
  const terminal = new Terminal((line) => console.log(line), coloured);
  const directory = await mkdtemp(join(tmpdir(), 'samsyn-demo-'));
  const clock = new SettableClock();
  clock.setTo(BEGINNING);
  const starting = Standalone.start({
    directory,
    clock,
    port: 0,
    settings: { LOG_LEVEL: 'error' },
    databaseSettings: throwAwaySettings,
  });
  let cleaning: Promise<void> | undefined;
  const cleanUp = () => (cleaning ??= removeAll(starting, directory));
  let counted: boolean | undefined;
  const interrupted = onceStopped(cleanUp).then(() => process.exit(exitCodeOf(counted)));
  // Whoever reads along, such as `head`, may have seen enough.
  process.stdout.on('error', () => void cleanUp().then(() => process.exit(1)));
  try {
    const standalone = await starting;
    counted = await tell(standalone, terminal);
    // nobody looks at screens from a pipe
    if (process.stdout.isTTY) {
      showScreens(standalone);
      await interrupted;
    }
    return counted;
  } catch (error) {
    // What fails because everything is being stopped is no news.
    if (cleaning) await interrupted;
    throw error;
  } finally {
    await cleanUp();
  }
}

/** Interrupted before it was counted, it has proved nothing. */
function exitCodeOf(counted: boolean | undefined): number {
  if (counted === undefined) return 130;
  return counted ? 0 : 1;
}

/** Where what it has filled can be looked at until it is stopped. */
function showScreens({ url, signIn }: Standalone): void {
  const home = `${url}/app/${nykvarn.municipality.slug}`;
  const screens = ['', '/moten?show=past', '/utskick?show=past', '/arshjul', '/atgarder', '/kontakter'];
  console.log(`\nLook at what it has filled, until Ctrl+C, as ${signIn?.email} with ${signIn?.password}:\n`);
  for (const path of screens) console.log(`  ${home}${path}`);
  console.log(`  ${url}/mailbox`);
}

async function removeAll(starting: Promise<Standalone>, directory: string): Promise<void> {
  await starting.then((standalone) => standalone.stop()).catch(() => undefined);
  await EmbeddedPostgres.remove(directory);
  await rm(directory, { recursive: true, force: true });
}

/** @returns whether every mail left once. */
async function tell({ url, signIn }: Standalone, terminal: Terminal): Promise<boolean> {
  const samsyn = new SamsynClient(url, nykvarn.municipality.slug);
  if (!signIn) throw new Error('The demonstration data is missing');
  await samsyn.signIn(signIn.email, signIn.password);
  terminal.heading('Monday 23 November 2026, 08:00: the coordinator schedules the spring council');
  const council = await SpringCouncil.schedule(samsyn, terminal);
  await council.live();
  terminal.heading('Counted: the ledger against what the mail relay received');
  await council.reports.ledger();
  const tally = tallyOf(await samsyn.mailings(), await samsyn.mailbox());
  console.log(`\n${tallyLine(tally)}`);
  return isClean(tally);
}

main().then(
  (clean) => process.exit(clean ? 0 : 1),
  (error: Error) => {
    console.error(`\nThe demonstration stopped: ${error.message}`);
    process.exit(1);
  },
);
