import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ActionView, CreateAction } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { type ActionCard, actionCardsSql } from './action-card';
import { Action } from './action.entity';

/** An action's card with what its own page tells. */
export type FullActionCard = ActionCard &
  Pick<ActionView, 'description' | 'stoppedReason' | 'result' | 'units' | 'organisations'>;

/** What a change of an action may write. */
export type ActionEdits = Partial<Omit<Action, 'municipalityId' | 'id' | 'version' | 'createdAt'>>;

/** What its own page tells beside the card. */
const details = `, a.description, a.stopped_reason AS "stoppedReason", a.result,
  coalesce((SELECT json_agg(json_build_object('id', unit.id, 'name', unit.name) ORDER BY unit.name, unit.id)
    FROM action_party party
    JOIN first_line_unit unit ON unit.municipality_id = $1 AND unit.id = party.unit_id
    WHERE party.municipality_id = $1 AND party.action_id = a.id), '[]') AS units,
  coalesce((SELECT json_agg(json_build_object('id', organisation.id, 'name', organisation.name)
      ORDER BY organisation.name, organisation.id)
    FROM action_party party
    JOIN organisation_card organisation ON organisation.municipality_id = $1 AND organisation.id = party.organisation_id
    WHERE party.municipality_id = $1 AND party.action_id = a.id), '[]') AS organisations`;

/** Actions in the transaction's municipality. */
@Injectable()
export class ActionRepository {
  /** The action with what stands beside it at an instant, or null. */
  async card(tx: Transaction, id: string, at: Date): Promise<FullActionCard | null> {
    const one = 'SELECT * FROM action WHERE municipality_id = $1 AND id = $3';
    const [card] = await tx.query<FullActionCard>(actionCardsSql(one, 'a.id', details), [
      tx.scope.municipalityId,
      at,
      id,
    ]);
    return card ?? null;
  }

  /** The action, locked until the transaction ends; others may refer to it meanwhile. */
  lock(tx: Transaction, id: string): Promise<Action | null> {
    return tx.manager
      .createQueryBuilder(Action, 'action')
      .setLock('for_no_key_update')
      .where({ municipalityId: tx.scope.municipalityId, id })
      .getOne();
  }

  /** Changes an action that is locked, and raises its version. */
  async update(tx: Transaction, { id, version }: Action, edits: ActionEdits): Promise<void> {
    const one = { municipalityId: tx.scope.municipalityId, id };
    await tx.manager.update(Action, one, { ...edits, version: version + 1 });
  }

  /** Adds an action. */
  async insert(
    tx: Transaction,
    { goalId, seatId, title, description, preventionLevel, startsOn, dueOn, indicator }: CreateAction,
    createdAt: Date,
  ): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(Action, {
      municipalityId: tx.scope.municipalityId,
      id,
      goalId,
      seatId,
      title,
      description: description ?? null,
      preventionLevel,
      startsOn: startsOn ?? null,
      dueOn,
      indicator: indicator?.name ?? null,
      indicatorUnit: indicator?.unit ?? null,
      indicatorTarget: indicator?.target ?? null,
      indicatorWhole: indicator?.wholeNumbers ?? false,
      createdAt,
    });
    return id;
  }
}
