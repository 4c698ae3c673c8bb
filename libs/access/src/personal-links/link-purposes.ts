import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from './link-purpose';

/** Every purpose of personal links, with its one page. A second owner of either stops the start. */
@Injectable()
export class LinkPurposes {
  private readonly purposes = new Map<string, LinkPurpose<unknown>>();

  /** @throws when the purpose, or its page, has an owner already. */
  register(purpose: LinkPurpose<unknown>): void {
    for (const { purpose: name, page } of this.purposes.values()) {
      if (name === purpose.purpose) throw new Error(`Links for ${name} have two owners`);
      if (page === purpose.page) throw new Error(`The page ${page} of personal links has two owners`);
    }
    this.purposes.set(purpose.purpose, purpose);
  }

  /** The page of a purpose; undefined when nobody here owns it. */
  pageOf(purpose: string): string | undefined {
    return this.purposes.get(purpose)?.page;
  }
}
