import { randomUUID } from 'node:crypto';
import { type LinkHolder, type LinkPurpose, PersonalLinks } from '@samsyn/access';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf, type TestContext } from '@samsyn/testing';

/** A purpose whose links show nothing and never end by themselves. */
const visit: LinkPurpose<null> = {
  purpose: 'example.visit',
  page: 'visit',
  show: () => Promise.resolve(null),
};

/** Personal links that were given for seats, as the specs of who has a seat look at them. */
export class ExampleLinks {
  constructor(private readonly context: TestContext) {}

  /** The token of a link for a contact, or for a substitute (`null`), at a seat. */
  async made(caller: SignedInCaller, seatId: string, contactId: string | null): Promise<string> {
    const holder: LinkHolder = {
      purpose: visit.purpose,
      subject: { type: 'example', id: randomUUID() },
      holder: contactId ? { type: 'contact', id: contactId } : { type: 'participant', id: randomUUID() },
      seatId,
    };
    const links = this.context.get(PersonalLinks);
    return (await this.context.within(caller, (tx) => links.tokenFor(tx, holder))) ?? '';
  }

  /** Why a link does not open; undefined when it does. */
  async refusal(token: string): Promise<string | undefined> {
    return codeOf(await this.context.get(PersonalLinks).open(visit, token));
  }
}
