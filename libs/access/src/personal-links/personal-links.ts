import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import {
  Config,
  Database,
  mintMunicipalityScope,
  type MunicipalityScope,
  type Transaction,
} from '@samsyn/platform';
import type { Municipality } from '../municipality/municipality.entity';
import { MunicipalityRepository } from '../municipality/municipality.repository';
import type { LinkPurpose } from './link-purpose';
import { LinkPurposes } from './link-purposes';
import type { LinkRefused } from './link-refused';
import { linkKeyFrom, sealLink, unsealLink } from './link-token.rules';
import {
  type LinkHolder,
  type PersonalLink,
  PersonalLinkRepository,
  type StoredLink,
} from './personal-link.repository';

/** A link that was opened: the scope of its municipality, what it is for, and what it shows. */
export interface OpenedPersonalLink<Shown> {
  scope: MunicipalityScope;
  link: PersonalLink;
  shown: Shown;
}

const unknown: LinkRefused = { code: 'link.unknown', status: 404, detail: 'There is no such link' };
const revoked: LinkRefused = { code: 'link.revoked', status: 410, detail: 'The link has been revoked' };

/**
 * Personal links: what a partner without an account opens from a mail. A link is never a session and shows only its own
 * holder's text. There is one per holder, purpose and subject; once revoked it never opens again, and its holder gets
 * another only when they are given the seat again.
 */
@Injectable()
export class PersonalLinks {
  private readonly key: Buffer;

  constructor(
    { values }: Config,
    private readonly database: Database,
    private readonly links: PersonalLinkRepository,
    private readonly purposes: LinkPurposes,
    private readonly municipalities: MunicipalityRepository,
  ) {
    this.key = linkKeyFrom(values.LINK_KEY);
  }

  /** The token of a holder's link, made at first use; `undefined` when the link has been revoked. */
  async tokenFor(tx: Transaction, holder: LinkHolder): Promise<string | undefined> {
    return (await this.tokensFor(tx, [holder]))[0];
  }

  /**
   * The tokens of many holders, in their order, with one query when all links exist and two when some are new.
   */
  async tokensFor(tx: Transaction, holders: readonly LinkHolder[]): Promise<(string | undefined)[]> {
    if (holders.length === 0) return [];
    const known = byHolder(await this.links.findMany(tx, holders));
    const missing = [...byHolder(holders.filter((holder) => !known.has(nameOf(holder)))).entries()];
    if (missing.length > 0) {
      // In one order everywhere, so that two transactions that make the same links cannot lock each other out.
      missing.sort(([one], [other]) => (one < other ? -1 : 1));
      const made = await this.links.create(
        tx,
        missing.map(([, holder]) => holder),
      );
      for (const link of made) known.set(nameOf(link), link);
    }
    return holders.map((holder) => this.tokenOf(tx, known.get(nameOf(holder))));
  }

  /**
   * Opens a token for a page of its purpose. The scope is minted only when its seal is ours; anything malformed, and a link
   * that was given for something else, is `link.unknown`. One whose life is over counts as revoked.
   */
  async open<Shown>(
    purpose: LinkPurpose<Shown>,
    token: string,
  ): Promise<Result<OpenedPersonalLink<Shown>, LinkRefused>> {
    return this.reading(token, async (tx, link) => {
      if (link.purpose !== purpose.purpose) return fail(unknown);
      const shown = await purpose.show(tx, link);
      return shown === undefined ? fail(revoked) : ok({ scope: tx.scope, link, shown });
    });
  }

  /** The page that a token leads to; `link.unknown` for a purpose that nobody owns. */
  pageOf(token: string): Promise<Result<string, LinkRefused>> {
    return this.reading(token, (_tx, { purpose }) => {
      const page = this.purposes.pageOf(purpose);
      return Promise.resolve(page === undefined ? fail(unknown) : ok(page));
    });
  }

  /** The municipality that sealed a token, whatever has become of the link; undefined when the seal is not ours. */
  async issuer(token: string): Promise<Municipality | undefined> {
    const address = unsealLink(this.key, token);
    if (!address) return undefined;
    const scope = mintMunicipalityScope(address.municipalityId);
    return this.database.transaction(scope, (tx) => this.municipalities.get(tx));
  }

  /** Revokes what somebody was given for a seat, as at a handover. */
  revoke(tx: Transaction, given: { seatId: string; holder: LinkHolder['holder'] }): Promise<void> {
    return this.links.revokeOf(tx, given);
  }

  /**
   * Lets somebody who has a seat again have links for it again; those that were revoked stay so. By this alone: a mail that
   * is written as its recipient leaves the seat must not give them a link that nobody revokes.
   */
  readmit(tx: Transaction, given: { seatId: string; holder: LinkHolder['holder'] }): Promise<void> {
    return this.links.replaceRevoked(tx, given);
  }

  /** Revokes what anybody was given for a seat that has been abolished. */
  revokeSeat(tx: Transaction, seatId: string): Promise<void> {
    return this.links.revokeSeat(tx, seatId);
  }

  /** Revokes every link to a subject that has ended. */
  revokeSubject(tx: Transaction, subject: LinkHolder['subject']): Promise<void> {
    return this.links.revokeSubject(tx, subject);
  }

  /** Finds the link of a token and does `work` with it in one transaction of its municipality. */
  private async reading<T>(
    token: string,
    work: (tx: Transaction, link: PersonalLink) => Promise<Result<T, LinkRefused>>,
  ): Promise<Result<T, LinkRefused>> {
    const address = unsealLink(this.key, token);
    if (!address) return fail(unknown);
    const scope = mintMunicipalityScope(address.municipalityId);
    return this.database.transaction(scope, async (tx) => {
      const stored = await this.links.find(tx, address.id);
      if (!stored) return fail(unknown);
      const { revoked: isRevoked, ...link } = stored;
      return isRevoked ? fail(revoked) : work(tx, link);
    });
  }

  private tokenOf(tx: Transaction, link: StoredLink | undefined): string | undefined {
    if (!link) throw new Error('A personal link vanished while it was being made');
    if (link.revoked) return undefined;
    return sealLink(this.key, { id: link.id, municipalityId: tx.scope.municipalityId });
  }
}

function byHolder<Holder extends LinkHolder>(holders: readonly Holder[]): Map<string, Holder> {
  return new Map(holders.map((holder) => [nameOf(holder), holder]));
}

function nameOf({ purpose, subject, holder }: LinkHolder): string {
  return `${purpose} ${subject.type} ${subject.id} ${holder.type} ${holder.id}`.toLowerCase();
}
