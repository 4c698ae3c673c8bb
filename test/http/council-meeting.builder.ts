import type { SinkMessage } from '@samsyn/testing';
import type { TestApp, TestMunicipality } from '../app/test-app.builder';

/** A meeting as the API tells of it. */
export interface MeetingAnswer {
  id: string;
  title: string;
  status: string;
  date: string;
  start: string;
  end: string;
  startsAt: string;
  place: string;
  replyBy: string;
  contributionsBy: string;
  documentsBy: string;
  version: number;
  revision: number;
}

/** A mail of the ledger as the API tells of it. */
export interface MailingAnswer {
  id: string;
  kind: string;
  state: string;
  dueAt: string;
  recipient: { type: string; id: string };
  revision: number;
  outcome: { reason: string } | null;
  version: number;
}

/** A participant as the API tells of them. */
export interface ReplyAnswer {
  participantId: string;
  function: string;
  answer: string | null;
  remark: string | null;
  givenAs: string | null;
  comes: string;
  awaits: string | null;
  source: string | null;
  substituteFor: string | null;
}

/** The council's spring meeting of scenario 1: a Wednesday far enough ahead for every default deadline. */
export const springMeeting = {
  date: '2027-04-21',
  start: '13:00',
  end: '15:00',
  place: 'Kommunhuset',
  remote: { name: 'Teams' },
};

/** A municipality's meetings over HTTP, as its coordinator. */
export class Coordinator {
  constructor(
    private readonly app: TestApp,
    readonly municipality: TestMunicipality,
  ) {}

  /** Schedules the spring meeting, or a changed one. @throws when it is refused. */
  schedule(values: object = {}): Promise<MeetingAnswer> {
    const bodyId = this.municipality.council.bodyId;
    return this.done('POST', '/meetings', { bodyId, ...springMeeting, confirmed: true, ...values });
  }

  /** Makes a request that is expected to succeed, and returns its answer. @throws when it is refused. */
  async done<T>(method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, payload?: object): Promise<T> {
    const answer = await this.app.request(this.municipality, method, path, payload);
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  }

  async mailings(query: string): Promise<MailingAnswer[]> {
    return (await this.done<{ items: MailingAnswer[] }>('GET', `/mailings?limit=200&${query}`)).items;
  }

  async replies(meetingId: string): Promise<ReplyAnswer[]> {
    return (await this.done<{ items: ReplyAnswer[] }>('GET', `/meetings/${meetingId}/replies`)).items;
  }

  /** Sends what is due and returns only the mails that left by it. */
  async sent(): Promise<SinkMessage[]> {
    const before = this.app.sink.received.length;
    await this.app.send();
    return (await this.app.sink.messages()).slice(before);
  }

  /** Answers by the link in the text of a mail, as the form on its page does. */
  async replyByLink(mail: SinkMessage | undefined, fields: Record<string, string>) {
    const link = linkIn(mail);
    const page = await this.app.http.inject(`${link}/reply`);
    const startsAt = /name="startsAt"[^>]*value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    return this.app.http.inject({
      method: 'POST',
      url: `${link}/reply`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ startsAt, ...fields }).toString(),
    });
  }
}

/** The path of the personal link in a mail's text. @throws when the mail has none. */
export function linkIn(mail: SinkMessage | undefined): string {
  const path = /https:\/\/samsyn\.example(\/l\/[\w-]+)(?:\?lang=en)?\s/.exec(mail?.text ?? '')?.[1];
  if (!path) throw new Error('The mail has no personal link');
  return path;
}
