/** A mailing of the ledger, as far as the story needs it. */
export interface LedgerMailing {
  id: string;
  kind: string;
  state: string;
  dueAt: string;
  messageId: string | null;
}

/** A mail as the mailbox shows it. */
export interface MailboxMail {
  id: number;
  messageId: string;
  to: string;
  subject: string;
  sentAt: string;
  text: string;
}

/** The coordinator's program: speaks to the product over HTTP alone, with the session's cookie. */
export class SamsynClient {
  private cookie = '';
  private credentials: { email: string; password: string } | undefined;

  constructor(
    readonly url: string,
    private readonly municipality: string,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    this.credentials = { email, password };
    await this.signInAgain();
  }

  /** As somebody does who comes to work another day. */
  async signInAgain(): Promise<void> {
    const response = await this.send('POST', '/api/v1/sessions', this.credentials);
    this.cookie = String(response.headers.get('set-cookie')).split(';')[0] ?? '';
  }

  /** The session's cookie, for a browser that is to go on as this coordinator. */
  get session(): { name: string; value: string } {
    const [name = '', value = ''] = this.cookie.split('=');
    return { name, value };
  }

  /** Asks below the municipality, such as `/meetings`. @throws with the problem's code and detail. */
  get<T>(path: string): Promise<T> {
    return this.answer<T>('GET', this.below(path));
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.answer<T>('PUT', this.below(path), body);
  }

  post<T>(path: string, body?: object, headers?: Record<string, string>): Promise<T> {
    return this.answer<T>('POST', this.below(path), body, headers);
  }

  patch<T>(path: string, body: object): Promise<T> {
    return this.answer<T>('PATCH', this.below(path), body);
  }

  /** The ledger, or that of one meeting alone, page by page, in the order mails are due. */
  async mailings({ meetingId, state }: { meetingId?: string; state?: string } = {}): Promise<
    LedgerMailing[]
  > {
    const found: LedgerMailing[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({ limit: '100' });
      if (meetingId) query.set('subject', `meeting:${meetingId}`);
      if (state) query.set('state', state);
      if (cursor) query.set('cursor', cursor);
      const page: { items: LedgerMailing[]; next: string | null } = await this.get(
        `/mailings?${query.toString()}`,
      );
      found.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return found;
  }

  mailbox(): Promise<MailboxMail[]> {
    return this.answer('GET', '/mailbox/messages');
  }

  async now(): Promise<Date> {
    return new Date((await this.answer<{ now: string }>('GET', '/standalone/clock')).now);
  }

  async setClock(instant: Date): Promise<void> {
    await this.answer('POST', '/standalone/clock', { now: instant.toISOString() });
  }

  private below(path: string): string {
    return `/api/v1/municipalities/${this.municipality}${path}`;
  }

  private async answer<T>(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<T> {
    return (await this.send(method, path, body, headers)).json() as Promise<T>;
  }

  private async send(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...headers,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
