import type { SamsynClient } from './samsyn-client';

/** What a partner fills in on the reply page. */
export interface FilledForm {
  answer: string;
  substituteName?: string;
  substituteEmail?: string;
  remark?: string;
}

/**
 * A partner without an account: finds the link in the newest mail to their address, opens the meeting, goes on
 * to the form, fills it in and sends it as a browser without scripts does.
 */
export class Partner {
  constructor(
    private readonly samsyn: SamsynClient,
    readonly address: string,
  ) {}

  /** @returns the heading of the page that thanks. @throws when a page answers otherwise than it should. */
  async replyByLink(form: FilledForm): Promise<string> {
    const meeting = await page(await fetch(await this.link()));
    const reply = /href="([^"]+\/reply[^"/]*)"/.exec(meeting.html)?.[1];
    if (!reply) throw new Error(`The meeting of ${this.address} cannot be answered`);
    const opened = await page(await fetch(new URL(unescaped(reply), meeting.url)));
    const action = /<form[^>]*action="([^"]+)"/.exec(opened.html)?.[1];
    if (!action) throw new Error(`There is no form behind the link of ${this.address}`);
    const answered = await fetch(new URL(unescaped(action), opened.url), {
      method: 'POST',
      body: new URLSearchParams({ ...hiddenFields(opened.html), ...form }),
    });
    return headingOf((await page(answered)).html);
  }

  /**
   * Logs an action on the page of their open actions.
   * @param about what the subject of the mail says whose link is followed; of any when left out
   * @returns what the page that thanks says was logged. @throws when a page answers otherwise than it should.
   */
  async logByLink(title: string, form: Record<string, string>, about = ''): Promise<string> {
    const opened = await page(await fetch(await this.link(about)));
    const ofAction = opened.html.slice(opened.html.indexOf(title));
    const action = /<form[^>]*action="([^"]+)"/.exec(ofAction)?.[1];
    if (!action) throw new Error(`${this.address} has no such action`);
    const logged = await fetch(new URL(unescaped(action), opened.url), {
      method: 'POST',
      body: new URLSearchParams({ ...hiddenFields(ofAction.slice(0, ofAction.indexOf('</form>'))), ...form }),
    });
    return /<strong>([^<]*)<\/strong>/.exec((await page(logged)).html)?.[1] ?? '';
  }

  /**
   * Asks a colleague to log about an action this once, on the page behind their own link.
   * @param about what the subject of the mail says whose link is followed; of any when left out
   */
  async askColleague(actionId: string, person: { name: string; email: string }, about = ''): Promise<void> {
    const asked = await fetch(`${await this.link(about)}/actions/${actionId}/colleague`, {
      method: 'POST',
      body: new URLSearchParams(person),
    });
    await page(asked);
  }

  /** Logs once, as the colleague who was asked. @returns what the page that thanks says was logged. */
  async logOnce(form: Record<string, string>): Promise<string> {
    const opened = await page(await fetch(await this.link()));
    const logged = await fetch(opened.url, {
      method: 'POST',
      body: new URLSearchParams({ ...hiddenFields(opened.html), ...form }),
    });
    return /<strong>([^<]*)<\/strong>/.exec((await page(logged)).html)?.[1] ?? '';
  }

  private async link(about = ''): Promise<string> {
    const mails = (await this.samsyn.mailbox()).filter(
      ({ to, subject }) => to === this.address && subject.includes(about),
    );
    const newest = mails.findLast(({ text }) => text.includes('/l/'));
    const link = newest && /https?:\/\/\S+\/l\/[\w.~-]+/.exec(newest.text)?.[0];
    if (!link) throw new Error(`No mail to ${this.address} has a personal link`);
    return link;
  }
}

async function page(response: Response): Promise<{ html: string; url: string }> {
  const html = await response.text();
  if (!response.ok) throw new Error(`The page behind a link answered ${response.status}: ${headingOf(html)}`);
  return { html, url: response.url };
}

function hiddenFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function headingOf(html: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  return unescaped(heading.replace(/<[^>]+>/g, '')).trim();
}

function unescaped(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
