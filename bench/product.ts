import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountService } from '@samsyn/access';
import { addDays, type CivilDate, civilDateOf } from '@samsyn/contract';
import { Config, configureHttp, Database, httpAdapter } from '@samsyn/platform';
import { buildCouncil, buildMunicipality } from '@samsyn/testing';
import { ApiModule } from '../apps/api/src/api.module';

const PASSWORD = 'fyra gula cyklar i regn';

/** A municipality with one council, and its coordinator's session. */
export interface BenchMunicipality {
  id: string;
  slug: string;
  bodyId: string;
  accountId: string;
  /** The `Cookie` header of the session. */
  cookie: string;
}

/** Settings that the product's programs run with here: its defaults, and what has none. */
export function productSettings(databaseUrl: string, smtpUrl = 'smtp://127.0.0.1:9') {
  return {
    PUBLIC_URL: 'https://samsyn.example',
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'samverkan@exempelkommun.example',
    LINK_KEY: 'a-key-for-the-bench-and-nothing-else-0123456789',
    WORKER_PORT: '0',
    LOG_LEVEL: 'error',
  };
}

/** The product in this process, without a timer or a queue worker: the bench decides when it sends. */
export class Product {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async start(settings: Record<string, string>): Promise<Product> {
    const config = Config.from(settings);
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.with(config),
      httpAdapter(config),
      {
        logger: ['error'],
        abortOnError: false,
      },
    );
    await configureHttp(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new Product(app);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** A municipality with a coordinator of its own. */
  async municipality(seats: number): Promise<BenchMunicipality> {
    const signIn = { email: `${randomUUID()}@exempelkommun.example`, password: PASSWORD };
    const account = await this.get(AccountService).create({ ...signIn, name: 'Samordnare Exempel' });
    if (!account.ok) throw new Error(account.error.code);
    const { headers } = await this.request('POST', '/api/v1/sessions', undefined, signIn);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    return this.anotherMunicipality({ accountId: account.value.id, cookie }, seats);
  }

  /** One more municipality that the same account coordinates. */
  async anotherMunicipality(
    { accountId, cookie }: Pick<BenchMunicipality, 'accountId' | 'cookie'>,
    seats: number,
  ): Promise<BenchMunicipality> {
    const [database, accounts] = [this.get(Database), this.get(AccountService)];
    const { id, slug, scope } = await buildMunicipality(database);
    const { bodyId } = await database.transaction(scope, async (tx) => {
      await accounts.setMembership(tx, { accountId, roles: ['coordinator'] });
      return buildCouncil(tx, { seats });
    });
    return { id, slug, bodyId, accountId, cookie };
  }

  /** Schedules a meeting of the council a day, from half a year ahead unless told, and orders each one's notice unless told not to. */
  async meetings(
    municipality: BenchMunicipality,
    count: number,
    { notice, from = halfAYearAhead() }: { notice: boolean; from?: CivilDate },
  ): Promise<void> {
    const path = `/api/v1/municipalities/${municipality.slug}/meetings`;
    for (let day = 0; day < count; day += 1) {
      const date = addDays(from, day);
      const place = { place: 'Kommunhuset', remote: { name: 'Teams' } };
      const meeting = {
        bodyId: municipality.bodyId,
        date,
        start: '13:00',
        end: '15:00',
        confirmed: true,
        ...place,
      };
      const scheduled = await this.request('POST', path, municipality.cookie, meeting);
      const { id, version } = scheduled.json<{ id: string; version: number }>();
      if (notice) await this.request('POST', `${path}/${id}/notice`, municipality.cookie, { version });
    }
  }

  /** @throws unless the answer is a success. */
  async request(method: 'GET' | 'POST' | 'PATCH', url: string, cookie: string | undefined, payload?: object) {
    const headers = cookie ? { cookie } : {};
    const answer = await this.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer;
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}

function halfAYearAhead(): CivilDate {
  return addDays(civilDateOf(new Date(), 'Europe/Stockholm'), 180);
}
