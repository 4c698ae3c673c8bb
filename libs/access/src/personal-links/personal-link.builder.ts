import { randomUUID } from 'node:crypto';
import { mintMunicipalityScope, type MunicipalityScope } from '@samsyn/platform';
import type { AccessApp } from '../access-app.builder';
import type { LinkHolder } from './personal-link.repository';

/** A municipality with a seat and two contacts, and a subject to be linked to. */
export interface LinkExample {
  scope: MunicipalityScope;
  holder: LinkHolder & { contactId: string };
  otherContactId: string;
}

/** Makes a {@link LinkExample} in a municipality of its own. */
export async function linkExample(app: AccessApp): Promise<LinkExample> {
  const scope = mintMunicipalityScope((await app.municipality()).id);
  return app.database.transaction(scope, async (tx) => {
    const make = async (sql: string, ...values: string[]): Promise<string> => {
      const [row] = await tx.query<{ id: string }>(`${sql} RETURNING id`, [scope.municipalityId, ...values]);
      if (!row) throw new Error('Nothing was made');
      return row.id;
    };
    const contact = `INSERT INTO contact (municipality_id, organisation_id, role, email) VALUES ($1, $2, $3, $4)`;
    const organisation = await make(
      `INSERT INTO organisation (municipality_id, name, kind) VALUES ($1, 'Exempelpolisen', 'police')`,
    );
    const body = await make(
      `INSERT INTO body (municipality_id, name, kind, timing_rules, standing_agenda)
       VALUES ($1, 'Exempelrådet', 'council', '[]', '[]')`,
    );
    const seatId = await make(
      `INSERT INTO seat (municipality_id, body_id, organisation_id, function, position)
       VALUES ($1, $2, $3, 'lokalpolisområdeschef', 1)`,
      body,
      organisation,
    );
    const contactId = await make(contact, organisation, 'lokalpolisområdeschef', 'chef@polisen.example');
    const otherContactId = await make(contact, organisation, 'kommunpolis', 'kommunpolis@polisen.example');
    return {
      scope,
      holder: { purpose: 'reply', subjectId: randomUUID(), contactId, seatId },
      otherContactId,
    };
  });
}
