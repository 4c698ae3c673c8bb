import { Injectable } from '@nestjs/common';
import type { ListActions, ListedActionView, Page } from '@samsyn/contract';
import { Clock, Database, pageOf } from '@samsyn/platform';
import { type ActionCard, viewOfCard } from '../action-card';
import { type ActionReach, ActionReachService } from '../action-reach.service';
import { actionTime, type Reader } from '../get-action/get-action.service';
import { SearchActionsService } from '../search-actions/search-actions.service';
import { actionListKey, actionListSql } from './action-list';

/** A municipality's actions by the day they are due, or by how well they fit the words looked for; to members those of the bodies they sit on. */
@Injectable()
export class ListActionsService {
  constructor(
    private readonly database: Database,
    private readonly reach: ActionReachService,
    private readonly searching: SearchActionsService,
    private readonly clock: Clock,
  ) {}

  async list(reader: Reader, query: ListActions): Promise<Page<ListedActionView>> {
    if (query.text !== undefined) return this.searching.search(reader, query, query.text);
    const reach = await this.reachOf(reader);
    const time = actionTime(this.clock.now(), reader.timeZone);
    const { parameters, ...statement } = actionListSql(reader.scope.municipalityId, query, reach, time);
    const rows = await this.database.readOnce<ActionCard>(reader.scope, statement, parameters);
    const { items, next } = pageOf(rows, query.limit, actionListKey);
    return { items: items.map((card) => Object.assign(viewOfCard(card, reach, time), { hit: null })), next };
  }

  /** The list is what is read most, and for who is no member it is one question. */
  private reachOf(reader: Reader): ActionReach | Promise<ActionReach> {
    const everywhere = this.reach.everywhere(reader);
    return everywhere ?? this.database.transaction(reader.scope, (tx) => this.reach.of(tx, reader));
  }
}
