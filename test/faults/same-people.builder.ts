import type { TimingRule } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { buildBody } from '@samsyn/testing';
import type { FaultScene, SceneMeeting } from './fault-scene.builder';
import { fillSeats } from './fill-seats';

const timingRules: TimingRule[] = [
  { id: 'documents', kind: 'documents', anchor: 'meeting', offset: -7, unit: 'days', addressee: 'holder' },
];

/** People who sit together on several bodies, each with a meeting about which documents are to come: the soonest first. */
export class SamePeople {
  private constructor(
    private readonly scene: FaultScene,
    readonly emails: string[],
    readonly bodyIds: string[],
    readonly meetings: SceneMeeting[],
  ) {}

  static async at(scene: FaultScene, { people, meetings }: { people: number; meetings: number }) {
    const { emails, bodyIds } = await scene.app.within(scene.scope, async (tx) => {
      const first = await buildBody(tx, { timingRules });
      const holders = await fillSeats(tx, first, people);
      const others: string[] = [];
      while (others.length < meetings - 1) others.push(await bodyOfTheSame(tx, first));
      return { emails: holders, bodyIds: [first, ...others] };
    });
    const called: SceneMeeting[] = [];
    for (const [place, bodyId] of bodyIds.entries()) {
      called.push(await scene.meetingOf(bodyId, emails, { days: 60 + place }));
    }
    return new SamePeople(scene, emails, bodyIds, called);
  }

  /** The documents of these meetings are due now, because somebody has set their time. */
  async fallDue(meetings: readonly SceneMeeting[] = this.meetings): Promise<void> {
    await this.scene.app.within(this.scene.scope, (tx) =>
      tx.query(
        `UPDATE mailing m SET due_at = now.at, attempt_at = now.at, due_set_at = now.at, version = version + 1
         FROM (SELECT product_now() AS at) AS now
         WHERE m.kind = 'meetings.documents' AND m.state = 'pending' AND m.subject_id = ANY ($1::uuid[])`,
        [meetings.map(({ id }) => id)],
      ),
    );
  }
}

/** A body on whose seats the same people sit as on another's. */
async function bodyOfTheSame(tx: Transaction, bodyId: string): Promise<string> {
  const id = await buildBody(tx, { timingRules });
  await tx.query(
    `WITH held AS (
       SELECT s.organisation_id, s.function, s.position, h.contact_id
       FROM seat s JOIN seat_holding h ON h.seat_id = s.id WHERE s.body_id = $3),
     new AS (
       INSERT INTO seat (municipality_id, body_id, organisation_id, function, position)
       SELECT $1, $2, organisation_id, function, position FROM held RETURNING id, position)
     INSERT INTO seat_holding (municipality_id, seat_id, contact_id, capacity, held_from)
     SELECT $1, new.id, held.contact_id, 'holder', '2020-01-01T00:00:00Z' FROM new JOIN held USING (position)`,
    [tx.scope.municipalityId, id, bodyId],
  );
  return id;
}
