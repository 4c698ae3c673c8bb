import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { AccountView, Role } from '@samsyn/contract';
import {
  Config,
  Database,
  mintMunicipalityScope,
  PlatformModule,
  ProblemFilter,
  SESSION_COOKIE,
  validationPipe,
} from '@samsyn/platform';
import { createTestDatabase, SettableClock } from '@samsyn/testing';
import type { LightMyRequestResponse } from 'fastify';
import { AccessModule } from './access.module';
import { AccountService } from './accounts/account.service';
import { AdministrationService } from './administration/administration.service';
import type { Municipality } from './municipality/municipality.entity';

/** The password of every account that {@link AccessApp.member} makes. */
export const EXAMPLE_PASSWORD = 'fyra gula cyklar i regn';

/** The access context behind HTTP, on a database of its own. For tests. */
export class AccessApp {
  private constructor(
    readonly http: NestFastifyApplication,
    readonly database: Database,
    readonly clock: SettableClock,
    /** The superuser's address of the database. */
    readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Starts it with further controllers, so that a test has routes to knock on. */
  static async start(controllers: Type[] = []): Promise<AccessApp> {
    const { url, drop } = await createTestDatabase();
    const config = Config.from({
      PUBLIC_URL: 'https://samsyn.example',
      DATABASE_URL: url,
      DATABASE_POOL_SIZE: '4',
      SMTP_URL: 'smtp://localhost:25',
      MAIL_FROM: 'samverkan@kommun.example',
      LINK_KEY: 'q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs',
      SESSION_HOURS: '12',
    });
    const clock = new SettableClock();
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(config, clock), AccessModule],
      controllers,
    }).compile();
    const http = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      logger: false,
    });
    http.useGlobalPipes(validationPipe).useGlobalFilters(new ProblemFilter());
    await http.init();
    await http.getHttpAdapter().getInstance().ready();
    return new AccessApp(http, http.get(Database), clock, url, drop);
  }

  /** A municipality of the test's own. */
  async municipality(): Promise<Municipality> {
    const slug = `exempel-${randomUUID()}`;
    const created = await this.http.get(AdministrationService).createMunicipality({
      slug,
      name: 'Exempelkommun',
      contactRole: 'säkerhetschef',
      contactPhone: '08-000 00 00',
      contactEmail: 'sakerhet@exempelkommun.example',
    });
    if (!created.ok) throw new Error(created.error.code);
    return created.value;
  }

  /** An account with memberships, or none. */
  async member(...memberships: [Municipality, Role][]): Promise<AccountView> {
    const accounts = this.http.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const created = await accounts.create({ email, name: 'Exempel Exempelsson', password: EXAMPLE_PASSWORD });
    if (!created.ok) throw new Error(created.error.code);
    for (const [{ id }, role] of memberships) {
      await this.database.transaction(mintMunicipalityScope(id), (tx) =>
        accounts.setMembership(tx, { accountId: created.value.id, roles: [role] }),
      );
    }
    return created.value;
  }

  /** Signs in over HTTP; `headers` go with the request. */
  signIn(
    { email, password = EXAMPLE_PASSWORD }: { email: string; password?: string },
    headers: Record<string, string> = {},
    remoteAddress = '127.0.0.1',
  ): Promise<LightMyRequestResponse> {
    const payload = { email, password };
    return this.http.inject({ method: 'POST', url: '/api/v1/sessions', payload, headers, remoteAddress });
  }

  /** Signs in and gives the `Cookie` header of the requests that follow. */
  async cookieOf(account: AccountView): Promise<{ cookie: string }> {
    return { cookie: cookieFrom(await this.signIn(account)) };
  }

  async stop(): Promise<void> {
    await this.http.close();
    await this.drop();
  }
}

/** The session cookie that an answer sets, as a `Cookie` header sends it back. */
export function cookieFrom(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find(({ name }) => name === SESSION_COOKIE);
  if (!cookie) throw new Error(`The answer ${response.statusCode} sets no session cookie`);
  return `${cookie.name}=${cookie.value}`;
}
