import type { Client } from 'pg';

/**
 * Makes the notices of the municipality's first `meetings` due again as if they had never been sent, and counts every
 * other one as sent. Titles are new, so that nothing rendered earlier fits, and so are the personal links.
 */
export async function makeNoticesDue(database: Client, meetings: number, due: Date): Promise<void> {
  await database.query('DELETE FROM personal_link');
  await database.query("UPDATE meeting SET title = 'Exempelmöte ' || gen_random_uuid()");
  await database.query(
    `UPDATE mailing SET due_at = $1, attempt_at = $1, attempt = 0, outcome = NULL, told = NULL, lease_until = NULL,
       addressee_name = NULL, addressee_email = NULL, language = NULL, sending_at = NULL, settled_at = NULL,
       mail_key = NULL, handed_over_at = NULL,
       state = CASE WHEN again THEN 'pending' ELSE 'sent' END, followed_at = CASE WHEN NOT again THEN $1::timestamptz END
     FROM (SELECT id AS meeting_id, row_number() OVER (ORDER BY starts_at) <= $2 AS again FROM meeting) AS chosen
     WHERE kind = 'meetings.notice' AND subject_id = meeting_id`,
    [due, meetings],
  );
  await database.query('VACUUM ANALYZE mailing, meeting, personal_link');
}

/** @throws unless that many notices count as sent, each at the first attempt. */
export async function expectSent(database: Client, count: number): Promise<void> {
  const { rows } = await database.query<{ sent: number }>(
    "SELECT count(*)::int AS sent FROM mailing WHERE kind = 'meetings.notice' AND state = 'sent' AND attempt = 1",
  );
  if (rows[0]?.sent !== count) throw new Error(`${rows[0]?.sent} of ${count} notices count as sent`);
}
