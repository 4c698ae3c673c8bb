import type { ActionView } from '@samsyn/contract';
import { buildPlan, type SinkMessage } from '@samsyn/testing';
import type { TestApp } from '../app/test-app.builder';
import { type Coordinator, linkIn } from '../http/council-meeting.builder';
import { newAddress, type People, type Person } from './people.builder';

/** An action of the one seat, due on Monday 22 March 2027, and what is said about it by the links in its mails. */
export class StagedAction {
  private id = '';

  constructor(
    private readonly app: TestApp,
    private readonly council: Coordinator,
    private readonly people: People,
  ) {}

  async add(): Promise<void> {
    const { scope, council } = this.council.municipality;
    const { goalIds } = await this.app.within(scope, (tx) => buildPlan(tx, { bodyId: council.bodyId }));
    const action = await this.council.done<ActionView>('POST', '/actions', {
      goalId: goalIds[0],
      seatId: council.seats[0]?.seatId,
      title: 'Ta fram rutin',
      preventionLevel: 'indicated',
      dueOn: '2027-03-22',
    });
    this.id = action.id;
  }

  /** By the form behind the link in the last mail that who has the seat, or stands in, got. @throws when it was not taken. */
  async log(person: Person, how: string, fields: Record<string, string> = {}): Promise<void> {
    await this.post(`${await this.linkOf(person)}/actions/${this.id}`, {
      how,
      text: 'Så här går det.',
      ...fields,
    });
  }

  /** The holder asks somebody to log in their place, once. */
  async askColleague(): Promise<void> {
    const email = newAddress('kollega');
    this.people.set(email, 'colleague');
    const form = `${await this.linkOf('holder')}/actions/${this.id}/colleague`;
    await this.post(form, { name: 'Kim Exempel', email });
  }

  async colleagueLogs(how: string): Promise<void> {
    await this.post(`${await this.linkOf('colleague')}/action`, { how, text: 'Så här går det.' });
  }

  private async linkOf(person: Person): Promise<string> {
    const mails: readonly SinkMessage[] = await this.app.sink.messages();
    return linkIn(
      mails.findLast(
        ({ to: [to = ''], text, sentAt }) =>
          this.people.personAt(to, sentAt) === person && text.includes('/l/'),
      ),
    );
  }

  private async post(form: string, fields: Record<string, string>): Promise<void> {
    const page = await this.app.http.inject(form.replace(`/${this.id}`, ''));
    const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const { statusCode, body } = await this.app.http.inject({
      method: 'POST',
      url: form,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ version, ...fields }).toString(),
    });
    if (statusCode !== 303) throw new Error(`${form}: ${statusCode} ${body}`);
  }
}
