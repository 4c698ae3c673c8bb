import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, AdministrationService } from '@samsyn/access';
import type { Result } from '@samsyn/contract';
import { Config, environment, PlatformModule, processLog } from '@samsyn/platform';

/** Where `npm start` keeps the address of its own database while it runs. */
const STANDALONE_ADDRESS = join('.samsyn', 'database-url');

@Module({})
class AdministrationModule {}

/**
 * Does one thing as administrator in the database of `DATABASE_URL`, or else in that of an `npm start` that is running
 * in this directory.
 * @throws with a sentence for a person when it is refused.
 */
export async function administrate<T>(
  work: (administration: AdministrationService) => Promise<Result<T, { detail: string }>>,
): Promise<T> {
  // An administrator sends no mail and opens no link, so any well-formed settings for those will do.
  const config = Config.from({
    PUBLIC_URL: 'http://localhost',
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'samsyn@localhost.example',
    LINK_KEY: randomBytes(32).toString('base64url'),
    ...environment(),
    DATABASE_URL: databaseUrl(),
  });
  const app = await NestFactory.createApplicationContext(
    { module: AdministrationModule, imports: [PlatformModule.with(config), AccessModule] },
    { logger: processLog({ LOG_LEVEL: 'error' }).forNest, abortOnError: false },
  );
  try {
    const result = await work(app.get(AdministrationService));
    if (!result.ok) throw new Error(result.error.detail);
    return result.value;
  } finally {
    await app.close();
  }
}

function databaseUrl(): string {
  const { DATABASE_URL } = environment();
  if (DATABASE_URL) return DATABASE_URL;
  if (existsSync(STANDALONE_ADDRESS)) return readFileSync(STANDALONE_ADDRESS, 'utf8').trim();
  throw new Error('Set DATABASE_URL, or run "npm start" in another terminal to work with its database.');
}
