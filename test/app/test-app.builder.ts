import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountService } from '@samsyn/access';
import type { Role } from '@samsyn/contract';
import { FilesModule } from '@samsyn/files';
import { SweepService } from '@samsyn/mailings';
import {
  Config,
  type ConfigInput,
  configureHttp,
  Database,
  describeApi,
  httpAdapter,
  type MunicipalityScope,
  type Transaction,
} from '@samsyn/platform';
import { RunTasksService } from '@samsyn/tasks';
import {
  type BuiltCouncil,
  buildCouncil,
  buildMunicipality,
  type CouncilValues,
  createTestDatabase,
  exampleSettings,
  SettableClock,
  SmtpSink,
} from '@samsyn/testing';
import type { LightMyRequestResponse } from 'fastify';
import { ApiModule } from '../../apps/api/src/api.module';
import { schedules } from '../../apps/worker/src/schedules';
import { answerStrictly } from './strict-answers';

class Product {}

/** The password of every account made here. */
const PASSWORD = 'fyra gula cyklar i regn';

/** A municipality of a test's own, with a council and a signed-in coordinator. */
export interface TestMunicipality {
  id: string;
  slug: string;
  scope: MunicipalityScope;
  council: BuiltCouncil;
  /** The `Cookie` header of the coordinator's session. */
  cookie: string;
}

/** The whole product as it runs, API and sender in one process, on a real database, queue and mail sink. */
export class TestApp {
  private constructor(
    readonly http: NestFastifyApplication,
    readonly clock: SettableClock,
    readonly sink: SmtpSink,
    readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /**
   * Starts it without a timer or queue worker of its own: a test sends what is due with {@link send}. `sending: true`
   * starts both, as in production. `controllers` are routes beside the product's own.
   */
  static async start({
    settings = {},
    sending = false,
    controllers = [],
  }: { settings?: Partial<ConfigInput>; sending?: boolean; controllers?: Type[] } = {}): Promise<TestApp> {
    const { url, drop } = await createTestDatabase();
    const clock = new SettableClock();
    const sink = await new SmtpSink({ now: () => clock.now() }).start();
    const config = Config.from({ ...exampleSettings(url), SMTP_URL: sink.url, ...settings });
    const http = await NestFactory.create<NestFastifyApplication>(
      { module: Product, imports: [ApiModule.with(config, clock), FilesModule], controllers },
      httpAdapter(config),
      { logger: false, abortOnError: false },
    );
    await configureHttp(http);
    describeApi(http);
    answerStrictly(http);
    await http.listen(0, '127.0.0.1');
    if (sending) for (const schedule of schedules) schedule.start(http);
    return new TestApp(http, clock, sink, url, drop);
  }

  get<T>(type: Type<T>): T {
    return this.http.get(type, { strict: false });
  }

  /** Where it listens. */
  get url(): Promise<string> {
    return this.http.getUrl();
  }

  /** A municipality with a council of seven (unless overridden) and its coordinator signed in, or somebody of another role. */
  async municipality(values: CouncilValues = {}, role: Role = 'coordinator'): Promise<TestMunicipality> {
    const { id, slug, scope } = await buildMunicipality(this.get(Database));
    const council = await this.within(scope, (tx) => buildCouncil(tx, values));
    return { id, slug, scope, council, cookie: await this.member(scope, role) };
  }

  /**
   * A new account with a role in the municipality, or several, signed in: the `Cookie` header of its session.
   * @param contactId the contact whose seats are the account's own
   */
  async member(scope: MunicipalityScope, role: Role | readonly Role[], contactId?: string): Promise<string> {
    const accounts = this.get(AccountService);
    const email = `${randomUUID()}@exempelkommun.example`;
    const created = await accounts.create({ email, name: 'Exempel Exempelsson', password: PASSWORD });
    if (!created.ok) throw new Error(created.error.code);
    await this.within(scope, (tx) =>
      accounts.setMembership(tx, {
        accountId: created.value.id,
        roles: [role].flat(),
        ...(contactId ? { contactId } : {}),
      }),
    );
    const answer = await this.http.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { email, password: PASSWORD },
    });
    if (answer.statusCode >= 300) throw new Error(`No sign-in: ${answer.statusCode} ${answer.body}`);
    return String(answer.headers['set-cookie']).split(';')[0] as string;
  }

  within<T>(scope: MunicipalityScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(scope, work);
  }

  /** A request of the municipality's coordinator, to a path below the municipality such as `/meetings`. */
  request(
    municipality: Pick<TestMunicipality, 'slug' | 'cookie'>,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    return this.http.inject({
      method,
      url: `/api/v1/municipalities/${municipality.slug}${path}`,
      headers: { cookie: municipality.cookie, ...headers },
      ...(payload ? { payload } : {}),
    });
  }

  /** Does all long work there is. */
  work(): Promise<void> {
    return this.get(RunTasksService).run();
  }

  /** Sends everything that is due now, and resolves when it has been tried. */
  send(): Promise<void> {
    return this.get(SweepService).sweep();
  }

  async stop(): Promise<void> {
    await this.http.close();
    await this.sink.stop();
    await this.drop();
  }
}
