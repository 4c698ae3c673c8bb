import { AccountService } from '@samsyn/access';
import type { Role } from '@samsyn/contract';
import { Database } from '@samsyn/platform';
import type { TestApp, TestMunicipality } from '../app/test-app.builder';
import type { Coordinator } from './council-meeting.builder';

const PASSWORD = 'fyra gula cyklar i regn';

/** A municipality's coordinator, backup coordinator and director, who is told when neither is there. */
export class LeadingPeople {
  /** Their addresses. */
  coordinator = '';
  backup = '';
  director = '';

  private constructor(
    private readonly app: TestApp,
    private readonly municipality: TestMunicipality,
  ) {}

  /** Adds the two others to the municipality of its coordinator. */
  static async of(app: TestApp, council: Coordinator): Promise<LeadingPeople> {
    const people = new LeadingPeople(app, council.municipality);
    const { cookie } = council.municipality;
    const me = await app.http.inject({ url: '/api/v1/me', headers: { cookie } });
    people.coordinator = me.json<{ account: { email: string } }>().account.email;
    people.backup = (await people.account('Robin Exempel', 'backup-coordinator')).email;
    const director = await people.account('Dana Exempel', 'member');
    people.director = director.email;
    await council.done('PATCH', '/settings', { version: 1, escalationAccountId: director.id });
    return people;
  }

  async signIn(email: string): Promise<string> {
    const payload = { email, password: PASSWORD };
    const answer = await this.app.http.inject({ method: 'POST', url: '/api/v1/sessions', payload });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }

  /** Says when somebody is away, as on their own page. */
  async isAway(cookie: string, ...absences: { from: string; to: string }[]): Promise<void> {
    const answer = await this.app.http.inject({
      method: 'PUT',
      url: '/api/v1/me/absences',
      headers: { cookie },
      payload: { absences },
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }

  /** What each of them has been sent so far, oldest first, as "2027-04-29 subject". */
  async received(): Promise<{ coordinator: string[]; backup: string[]; director: string[]; others: number }> {
    const mails = (await this.app.sink.messages()).map((mail) => ({
      to: mail.to[0] ?? '',
      told: `${mail.sentAt.toISOString().slice(0, 10)} ${mail.subject}`,
    }));
    const to = (address: string) => mails.filter((mail) => mail.to === address).map(({ told }) => told);
    const [coordinator, backup, director] = [this.coordinator, this.backup, this.director].map(to);
    const others = mails.length - [coordinator, backup, director].flat().length;
    return { coordinator: coordinator ?? [], backup: backup ?? [], director: director ?? [], others };
  }

  private async account(name: string, role: Role): Promise<{ id: string; email: string }> {
    const accounts = this.app.get(AccountService);
    const email = `${role}-${this.municipality.id}@exempelkommun.example`;
    const created = await accounts.create({ email, name, password: PASSWORD });
    if (!created.ok) throw new Error(created.error.code);
    const { id } = created.value;
    await this.app
      .get(Database)
      .transaction(this.municipality.scope, (tx) =>
        accounts.setMembership(tx, { accountId: id, roles: [role] }),
      );
    return { id, email };
  }
}
