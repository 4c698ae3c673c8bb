import { PersonalLinks } from '@samsyn/access';
import type { LightMyRequestResponse } from 'fastify';
import { TestApp } from '../app/test-app.builder';
import { callDay, type InvitedCouncil, inviteCouncil } from './invited-council.builder';

const startsAt = '2027-04-21T11:00:00.000Z';
const privateHeaders = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

describe('the pages behind a personal link', () => {
  let app: TestApp;
  let council: InvitedCouncil;
  let link: string;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app?.stop());

  beforeEach(async () => {
    app.clock.setTo(callDay);
    app.sink.clear();
    council = await inviteCouncil(app, await app.municipality({ seats: 2 }));
    link = await council.linkOf(council.municipality.council.seats[0]?.email ?? '');
  });

  const get = (path: string) => app.http.inject({ url: `${link}/${path}` });
  const post = (fields: Record<string, string>): Promise<LightMyRequestResponse> =>
    app.http.inject({
      method: 'POST',
      url: `${link}/reply`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ startsAt, ...fields }).toString(),
    });
  const change = (what: string, body: object = {}) =>
    app.request(council.municipality, 'POST', `/meetings/${council.meeting.id}/${what}`, {
      version: council.meeting.version,
      ...body,
    });
  const everything = () =>
    app.within(council.municipality.scope, async (tx) => {
      const tables = ['reply', 'participant', 'personal_link', 'mailing', 'audit_entry', 'meeting'];
      const rows: unknown[][] = [];
      for (const table of tables) rows.push(await tx.query(`SELECT * FROM ${table} ORDER BY 1, 2`));
      return rows;
    });

  const pages = ['reply', 'reply/confirmation', 'reply/receipt', 'meeting.ics', 'wrong-person'];

  it.each(pages)('given GET and HEAD of %s, changes nothing and keeps the answer private', async (path) => {
    await post({ answer: 'tentative' });
    const before = await everything();
    for (const method of ['GET', 'HEAD'] as const) {
      const response = await app.http.inject({ method, url: `${link}/${path}` });
      expect(response.statusCode).toBe(200);
      expect(response.headers).toMatchObject(privateHeaders);
      expect(response.headers['set-cookie']).toBeUndefined();
    }
    expect(await everything()).toEqual(before);
  });

  it('given no answer yet, confirmation and receipt lead to the question', async () => {
    for (const path of ['reply/confirmation', 'reply/receipt']) {
      const { statusCode, headers } = await get(path);
      expect([statusCode, headers.location]).toEqual([302, `${link}/reply`]);
    }
  });

  it('given a form sent twice, answers both with the confirmation and keeps one reply', async () => {
    const answers = await Promise.all([1, 2].map(() => post({ answer: 'in-room', remark: 'Hej' })));
    for (const { statusCode, headers } of answers) {
      expect([statusCode, headers.location]).toEqual([303, `${link}/reply/confirmation`]);
    }
    expect((await everything())[0]).toHaveLength(1);
  });

  it.each([
    ['no answer', {}],
    ['an unknown field', { answer: 'in-room', participantId: 'x' }],
    ['an unknown answer', { answer: 'maybe' }],
    ['a substitute without a name', { answer: 'substitute', substituteEmail: 'eva@organisation.example' }],
  ])('given %s, shows the form again and saves nothing', async (_, fields) => {
    const before = await everything();
    const response = await post(fields as Record<string, string>);
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('id="error-summary"');
    expect(await everything()).toEqual(before);
  });

  it('given hostile text, shows it as text', async () => {
    await post({
      answer: 'substitute',
      substituteName: '<b>Eva</b>',
      substituteEmail: 'eva',
      remark: '"><script>',
    });
    const { body } = await post({ answer: 'substitute', substituteName: '<b>Eva</b>', remark: '"><script>' });
    expect(body).toContain('value="&lt;b&gt;Eva&lt;/b&gt;"');
    expect(body).not.toMatch(/<b>Eva|<script/);
  });

  it('given a form from another site, refuses it', async () => {
    const response = await app.http.inject({
      method: 'POST',
      url: `${link}/reply`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
      payload: new URLSearchParams({ startsAt, answer: 'declined' }).toString(),
    });
    expect(response.statusCode).toBe(403);
    expect((await everything())[0]).toHaveLength(0);
  });

  it('given a meeting moved while the form was open, asks again with the new time and keeps the input', async () => {
    await change('reschedule', { date: '2027-04-28', start: '09:00', end: '11:00' });
    const moved = await post({ answer: 'remote', remark: 'Vi ansluter.' });
    expect(moved.statusCode).toBe(409);
    expect(moved.body).toContain(
      'onsdag 28 april kl.\u00a0<span class="sa-unbroken">09.00–11.00</span> (v.\u00a017)',
    );
    expect(moved.body).toContain('Vi ansluter.</textarea>');
    expect(moved.body).toContain('value="2027-04-28T07:00:00.000Z"');
    expect((await everything())[0]).toHaveLength(0);
    const again = await post({ startsAt: '2027-04-28T07:00:00.000Z', answer: 'remote' });
    expect(again.statusCode).toBe(303);
  });

  it('given a cancelled meeting, says so with its facts and takes no answer', async () => {
    await change('cancel', { reason: 'Stormvarning.' });
    const shown = await get('reply');
    expect([shown.statusCode, (await post({ answer: 'in-room' })).statusCode]).toEqual([200, 409]);
    expect(shown.body).toContain('Mötet är inställt');
    expect(shown.body).toContain('Orsak: Stormvarning.');
    expect((await get('meeting.ics')).statusCode).toBe(410);
  });

  it('given a meeting that has begun, says so, and the receipt can still be had', async () => {
    await post({ answer: 'in-room' });
    app.clock.setTo(new Date(startsAt));
    expect((await get('reply')).body).toContain('Mötet har börjat');
    expect((await post({ answer: 'declined' })).statusCode).toBe(409);
    expect((await get('reply/receipt')).body).toContain('Kvitto på ditt svar');
    await change('hold');
    expect((await get('reply')).body).toContain('Mötet har hållits');
  });

  it('given a revoked link, says so on every page, and it stays revoked when mail is sent again', async () => {
    const { scope, council: seats } = council.municipality;
    const [first] = seats.seats;
    if (!first) throw new Error('The council has seats');
    const given = { seatId: first.seatId, holder: { type: 'contact', id: first.contactId } } as const;
    await app.within(scope, (tx) => app.get(PersonalLinks).revoke(tx, given));
    const before = await everything();
    for (const path of pages) {
      const response = await get(path);
      expect([response.statusCode, response.headers['content-type']]).toEqual([
        410,
        'text/html; charset=utf-8',
      ]);
      expect(response.body).toContain('Länken gäller inte längre');
      expect(response.body).not.toContain('Kommunhuset');
    }
    expect((await post({ answer: 'in-room' })).statusCode).toBe(410);
    expect(await everything()).toEqual(before);
    await change('reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' });
    await app.send();
    expect((await get('reply')).statusCode).toBe(410);
  });

  it.each(['nothing', 'a'.repeat(86), '%3Cscript%3E'])(
    'given the unknown link %s, answers 404 kindly',
    async (token) => {
      const response = await app.http.inject({ url: `/l/${token}/reply` });
      expect(response.statusCode).toBe(404);
      expect(response.body).toContain('Länken finns inte');
      expect(response.body).not.toContain('<script');
    },
  );

  it('offers the event of the mail as a file: same UID, same SEQUENCE', async () => {
    const mails = await app.sink.messages();
    const { body, headers } = await get('meeting.ics');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(headers['content-disposition']).toBe('attachment; filename="kallelse.ics"');
    const mine = mails.find(({ text }) => text.includes(link));
    expect(body.replaceAll('\r\n', '\n').trim()).toBe(mine?.calendar.replaceAll('\r\n', '\n').trim());
  });
});
