import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** Those of a name, as the rows of the audit log keep who did it. */
export interface NamedActors {
  accountIds: string[];
  /** `link:…` of each personal link that was theirs. */
  labels: string[];
}

/** Who is called what: the rows of the audit log keep ids, by which alone they are found without reading them all. */
@Injectable()
export class NamedActorRepository {
  /** The accounts of a name, and the links of seats whose function or organisation is called so; any part of it counts. */
  async find(tx: Transaction, name: string): Promise<NamedActors> {
    const [found] = await tx.query<NamedActors>(
      `WITH named AS (SELECT id FROM account_card WHERE strpos(lower(name), lower($2)) > 0)
       SELECT ARRAY(SELECT id FROM named) AS "accountIds",
         ARRAY(SELECT concat('link:', link.id) FROM seat_card seat
                 JOIN organisation_card organisation ON organisation.municipality_id = seat.municipality_id
                   AND organisation.id = seat.organisation_id
                 JOIN personal_link_card link ON link.municipality_id = seat.municipality_id AND link.seat_id = seat.id
                WHERE seat.municipality_id = $1
                  AND strpos(lower(concat_ws(' ', organisation.name, seat.function)), lower($2)) > 0
               UNION ALL
               SELECT actor FROM audit_log WHERE municipality_id = $1 AND action = 'invitation.accepted'
                  AND (detail ->> 'account')::uuid IN (SELECT id FROM named)) AS labels`,
      [tx.scope.municipalityId, name],
    );
    return found as NamedActors;
  }
}
