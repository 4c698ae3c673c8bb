import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import {
  Config,
  Database,
  mintMunicipalityScope,
  type MunicipalityScope,
  type Transaction,
} from '@samsyn/platform';
import { linkKeyFrom, sealLink, unsealLink } from './link-token.rules';
import {
  type LinkHolder,
  type PersonalLink,
  PersonalLinkRepository,
  type StoredLink,
} from './personal-link.repository';

/** A link that was opened: the scope of its municipality, and what it is for. */
export interface OpenedPersonalLink {
  scope: MunicipalityScope;
  link: PersonalLink;
}

/** Why a link does not open. */
export interface LinkRefused {
  code: 'link.unknown' | 'link.revoked';
}

/**
 * Personal links: what a partner without an account opens from a mail. A link is never a session and shows only its own
 * holder's text. There is one per contact, purpose and subject; once revoked it is never renewed.
 */
@Injectable()
export class PersonalLinks {
  private readonly key: Buffer;

  constructor(
    { values }: Config,
    private readonly database: Database,
    private readonly links: PersonalLinkRepository,
  ) {
    this.key = linkKeyFrom(values.LINK_KEY);
  }

  /** The token of a holder's link, made at first use; `undefined` when the link has been revoked. */
  async tokenFor(tx: Transaction, holder: LinkHolder): Promise<string | undefined> {
    return (await this.tokensFor(tx, [holder]))[0];
  }

  /**
   * The tokens of many holders, in their order, with one query when all links exist and two when some are new.
   * @throws {Error} when a substitute's subject already has a link of another seat's: it would be someone else's.
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
    return holders.map((holder) => this.tokenOf(tx, holder, known.get(nameOf(holder))));
  }

  /** Opens a token. The scope is minted only when its seal is ours; anything malformed is `link.unknown`. */
  async open(token: string): Promise<Result<OpenedPersonalLink, LinkRefused>> {
    const address = unsealLink(this.key, token);
    if (!address) return fail({ code: 'link.unknown' });
    const scope = mintMunicipalityScope(address.municipalityId);
    const stored = await this.database.transaction(scope, (tx) => this.links.find(tx, address.id));
    if (!stored) return fail({ code: 'link.unknown' });
    const { revoked, ...link } = stored;
    return revoked ? fail({ code: 'link.revoked' }) : ok({ scope, link });
  }

  /** Revokes what a contact was given for a seat, as at a handover; `null` names the seat's substitutes. */
  revoke(tx: Transaction, holder: Pick<LinkHolder, 'seatId' | 'contactId'>): Promise<void> {
    return this.links.revokeOf(tx, holder);
  }

  /** Revokes what anybody was given for a seat that has been abolished. */
  revokeSeat(tx: Transaction, seatId: string): Promise<void> {
    return this.links.revokeSeat(tx, seatId);
  }

  /** Revokes every link to a subject that has ended. */
  revokeSubject(tx: Transaction, subjectId: string): Promise<void> {
    return this.links.revokeSubject(tx, subjectId);
  }

  private tokenOf(tx: Transaction, holder: LinkHolder, link: StoredLink | undefined): string | undefined {
    if (!link) throw new Error('A personal link vanished while it was being made');
    if (holder.contactId === null && link.seatId !== holder.seatId) {
      throw new Error('This subject already has the link of another seat’s substitute');
    }
    if (link.revoked) return undefined;
    return sealLink(this.key, { id: link.id, municipalityId: tx.scope.municipalityId });
  }
}

function byHolder<Holder extends LinkHolder>(holders: readonly Holder[]): Map<string, Holder> {
  return new Map(holders.map((holder) => [nameOf(holder), holder]));
}

function nameOf({ purpose, subjectId, contactId }: LinkHolder): string {
  return `${purpose} ${subjectId} ${contactId ?? ''}`.toLowerCase();
}
