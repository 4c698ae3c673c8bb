import { Injectable } from '@nestjs/common';
import { isSlug } from '@samsyn/contract';
import { Database, mintMunicipalityScope, type MunicipalityScope } from '@samsyn/platform';
import { LRUCache } from 'lru-cache';
import { MunicipalityRepository } from './municipality.repository';

/** Finds municipalities: every one, or a single one's id by its slug; both never change, so an answer is kept. */
@Injectable()
export class MunicipalityDirectory {
  private readonly ids = new LRUCache<string, string>({ max: 1000 });

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
    // whatever else a path holds, such as NUL, must not reach the database
    if (!isSlug(slug)) return undefined;
    const known = this.ids.get(slug);
    if (known) return known;
    const found = await this.database.global((manager) => this.municipalities.findBySlug(manager, slug));
    if (found) this.ids.set(slug, found.id);
    return found?.id;
  }
}
