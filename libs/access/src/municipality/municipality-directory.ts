import { Injectable } from '@nestjs/common';
import { isSlug } from '@samsyn/contract';
import {
  Database,
  type KnownMunicipalities,
  mintMunicipalityScope,
  type MunicipalityScope,
} from '@samsyn/platform';
import { LRUCache } from 'lru-cache';
import { MunicipalityRepository } from './municipality.repository';

/** What never changes about a municipality. */
export interface KnownMunicipality {
  id: string;
  /** IANA name. */
  timeZone: string;
}

/** Finds municipalities: every one, or a single one by its slug; what it tells never changes, so an answer is kept. */
@Injectable()
export class MunicipalityDirectory implements KnownMunicipalities {
  private readonly known = new LRUCache<string, KnownMunicipality>({ max: 1000 });

  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
  ) {}

  /** The scope of every municipality, for work that is done in each of them by itself. */
  async scopes(): Promise<MunicipalityScope[]> {
    const ids = await this.database.global((manager) => this.municipalities.allIds(manager));
    return ids.map(mintMunicipalityScope);
  }

  /** The id, or `undefined` when no municipality has this slug. */
  async idOf(slug: string): Promise<string | undefined> {
    return (await this.named(slug))?.id;
  }

  async has(slug: string): Promise<boolean> {
    return (await this.named(slug)) !== undefined;
  }

  /** What never changes about the municipality with this slug; `undefined` when there is none. */
  async named(slug: string): Promise<KnownMunicipality | undefined> {
    // whatever else a path holds, such as NUL, must not reach the database
    if (!isSlug(slug)) return undefined;
    const known = this.known.get(slug);
    if (known) return known;
    const found = await this.database.global((manager) => this.municipalities.findBySlug(manager, slug));
    if (!found) return undefined;
    const { id, timeZone } = found;
    this.known.set(slug, { id, timeZone });
    return { id, timeZone };
  }
}
