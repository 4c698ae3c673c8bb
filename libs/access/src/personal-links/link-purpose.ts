import type { Transaction } from '@samsyn/platform';
import type { LinkPurposeName, PersonalLink } from './personal-link.repository';

/** What one kind of personal link is for, registered by the context that owns it. */
export interface LinkPurpose<Shown> {
  /** `<context>.<word>`, such as `meetings.reply`; stored with each link. */
  readonly purpose: LinkPurposeName;
  /** The context's page below the link, such as `reply` for `/l/{token}/reply`. */
  readonly page: string;
  /** What the link shows its holder, and nobody else; undefined when its life is over, whatever its row says. */
  show(tx: Transaction, link: PersonalLink): Promise<Shown | undefined>;
}
