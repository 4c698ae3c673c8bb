import { randomUUID } from 'node:crypto';
import { mintMunicipalityScope, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import type { AccessApp } from '../access-app.builder';
import type { LinkPurpose } from './link-purpose';
import type { LinkHolder, PersonalLink } from './personal-link.repository';

const EXAMPLE_PURPOSE = 'example.visit';

/** Something that no other link leads to. */
export function somethingElse(): LinkHolder['subject'] {
  return { type: 'example', id: randomUUID() };
}

/** Links that show what they lead to, until a test ends their life. */
export class ExamplePurpose implements LinkPurpose<string> {
  readonly purpose = EXAMPLE_PURPOSE;
  readonly page = 'visit';
  readonly ended = new Set<string>();

  show(_tx: Transaction, { subject }: PersonalLink): Promise<string | undefined> {
    return Promise.resolve(this.ended.has(subject.id) ? undefined : subject.id);
  }
}

/** A municipality with a seat and two contacts, and a subject to be linked to. */
export interface LinkExample {
  scope: MunicipalityScope;
  holder: LinkHolder & { seatId: string };
  /** The seat's other contact, and somebody who is none, with a link to something of their own. */
  other: LinkHolder['holder'];
  substitute: LinkHolder & { seatId: string };
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
    const participant = randomUUID();
    const given = { purpose: EXAMPLE_PURPOSE, seatId } as const;
    return {
      scope,
      holder: { ...given, subject: somethingElse(), holder: { type: 'contact', id: contactId } },
      other: { type: 'contact', id: otherContactId },
      substitute: {
        ...given,
        subject: { type: 'participant', id: participant },
        holder: { type: 'participant', id: participant },
      },
    };
  });
}
