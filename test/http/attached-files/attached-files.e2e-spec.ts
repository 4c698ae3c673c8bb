import { readdir } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { addressOf, apiClient, createOrganisation, type SentFile, type ViewOf } from '@samsyn/contract';
import { SpooledFile } from '@samsyn/platform';
import { exampleFiles, jpegSegment } from '@samsyn/testing';
import { TestApp, type TestMunicipality } from '../../app/test-app.builder';
import { ExampleController } from './example.controller';
import { attachExample, getExampleFile, logExample } from './example.entry';
import { asForm, named, ofSize, wire } from './forms.builder';

const MEGABYTE = 1024 * 1024;
const { pdf, jpeg } = exampleFiles;
const title = { title: 'Exempel' };

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('attached files over HTTP', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let origin: string;
  /** How many files the municipality had. */
  let before: number;

  beforeAll(async () => {
    app = await TestApp.start({ controllers: [ExampleController] });
    origin = await app.url;
    home = await app.municipality({ seats: 1 });
  });
  beforeEach(async () => {
    before = await kept();
  });
  afterAll(() => app.stop());

  const client = (headers: Record<string, string> = {}) =>
    apiClient({ base: origin, headers: { cookie: home.cookie, ...headers } });
  const attach = (file: SentFile, headers: Record<string, string> = {}) =>
    client(headers)(attachExample, { municipality: home.slug, body: title, file });
  const attached = async (file: SentFile): Promise<ViewOf<typeof attachExample>> => {
    const made = await attach(file);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };
  const download = (fileId: string, by: TestMunicipality = home) =>
    fetch(origin + addressOf(getExampleFile, { municipality: by.slug, params: { fileId } }), {
      headers: { cookie: by.cookie },
    });
  const kept = () => app.within(home.scope, async (tx) => (await tx.query('SELECT FROM file')).length);
  /** A form as it stands on the wire. */
  const send = async (path: string, form: FormData | Buffer, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', body: form, headers: { cookie: home.cookie, ...headers } };
    const answer = await fetch(origin + path, init);
    return { status: answer.status, ...((await answer.json()) as { code?: string; errors?: unknown }) };
  };
  const namesOnDisk = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('samsyn-upload-')).length;
  const attachPath = () => addressOf(attachExample, { municipality: home.slug });

  it('given a file as large as one may be, when it is attached and fetched, then it comes back whole, to be saved', async () => {
    const bytes = ofSize(10 * MEGABYTE);
    const file = await attached(named(bytes));
    expect(file).toMatchObject({
      name: 'Årsrapport _2027_.pdf',
      type: 'application/pdf',
      size: bytes.length,
    });

    const answer = await download(file.id);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Arsrapport _2027_.pdf"; filename*=UTF-8''%C3%85rsrapport%20_2027_.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('given a photograph with a position, when it is fetched, then it has none', async () => {
    const file = await attached(named(jpeg(jpegSegment(0xe1, 'Exif\0\0GPS 59.17N')), 'foto.jpg'));
    expect(Buffer.from(await (await download(file.id)).arrayBuffer())).toEqual(jpeg());
  });

  it('given a file of another municipality, when it is fetched, then there is none', async () => {
    const { id } = await attached(named(pdf()));
    const answer = await download(id, await app.municipality({ seats: 1 }));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'file.missing']);
  });

  it.each([
    ['a byte too large', () => named(ofSize(10 * MEGABYTE + 1)), 413, 'file.too-large'],
    ['without a byte', () => named(Buffer.alloc(0)), 422, 'file.empty'],
    ['that is a page', () => named(Buffer.from('<!doctype html><p>')), 415, 'file.type-refused'],
    ['cut short', () => named(pdf().subarray(0, 20)), 422, 'file.damaged'],
  ])(
    'given a file %s, then it is refused at its field, and nothing is kept',
    async (_what, file, status, code) => {
      const errors = [{ path: 'attachment', message: code }];
      expect(await attach(file())).toMatchObject({ ok: false, error: { code, status, errors } });
      expect(await kept()).toBe(before);
    },
  );

  it('given a name with an identity number, then it is refused, and no number comes back', async () => {
    const refused = await attach(named(pdf(), 'intyg 900101-2385.pdf'));
    const errors = [{ path: 'attachment', message: 'text.identity-number' }];
    expect(refused).toMatchObject({ error: { code: 'file.name-refused', status: 422, errors } });
    expect(JSON.stringify(refused)).not.toContain('2385');
  });

  it('given a key, when the same file is sent again, then it is kept once, and another or another name is refused', async () => {
    const key = { 'idempotency-key': 'samma' };
    const first = await attach(named(pdf()), key);
    expect(first.ok).toBe(true);
    expect(await attach(named(pdf()), key)).toEqual(first);
    for (const other of [named(pdf('annan')), named(pdf(), 'annan.pdf')]) {
      expect(await attach(other, key)).toMatchObject({ error: { code: 'idempotency.reused' } });
    }
    expect(await kept()).toBe(before + 1);
  });

  it('given nobody signed in, or nobody who may, then the file is not asked for', async () => {
    const reader = { cookie: await app.member(home.scope, 'reader') };
    expect(await attach(named(pdf()), { cookie: '' })).toMatchObject({ error: { code: 'session.missing' } });
    expect(await attach(named(pdf()), reader)).toMatchObject({ error: { code: 'permission.denied' } });
  });

  it('given an entry that can do without, then JSON and a form are both read', async () => {
    const call = client();
    const municipality = home.slug;
    const plain = await call(logExample, { municipality, body: title });
    expect(plain).toEqual({ ok: true, value: { ...title, file: null } });
    const form = await call(logExample, { municipality, body: title, file: named(pdf(), 'a.pdf') });
    expect(form).toEqual({ ok: true, value: { ...title, file: 'a.pdf' } });
  });

  const file = ['name="attachment"; filename="a.pdf"', pdf()] as [string, Buffer];
  const body = ['name="body"', JSON.stringify(title)] as [string, string];
  it.each<[string, Buffer, number, string, unknown]>([
    ['no file', wire(body), 400, 'request.invalid', [{ path: 'attachment', message: 'file.needed' }]],
    [
      'a field for a file in which none was chosen',
      wire(body, ['name="attachment"; filename=""', '']),
      400,
      'request.invalid',
      [{ path: 'attachment', message: 'file.needed' }],
    ],
    [
      'two files',
      wire(body, file, file),
      400,
      'request.invalid',
      [{ path: 'attachment', message: 'file.unexpected' }],
    ],
    [
      'a file elsewhere',
      wire(body, ['name="other"; filename="a"', 'a']),
      400,
      'request.invalid',
      [{ path: 'other', message: 'file.unexpected' }],
    ],
    [
      'a further field',
      wire(body, file, ['name="other"', 'a']),
      400,
      'request.invalid',
      [{ path: 'other', message: 'file.unexpected' }],
    ],
    [
      'a body that is too long',
      wire(file, ['name="body"; x', 'a'.repeat(300_000)]),
      413,
      'request.too-large',
      undefined,
    ],
    ['a body that is no JSON', wire(file, ['name="body"', '{']), 400, 'request.invalid', undefined],
    [
      'a body that is nested deeply',
      wire(file, ['name="body"', '['.repeat(20) + ']'.repeat(20)]),
      400,
      'request.too-deep',
      undefined,
    ],
    [
      'a body that is no UTF-8',
      wire(file, ['name="body"', Buffer.from('{"title":"R\xe5d"}', 'latin1')]),
      400,
      'request.undecodable',
      undefined,
    ],
    ['an end that never comes', wire(body, file).subarray(0, -9), 400, 'request.invalid', undefined],
    ['nothing', Buffer.from('--x--\r\n'), 400, 'request.invalid', expect.anything()],
  ])(
    'given a form with %s, then it is refused, and nothing is kept',
    async (_what, form, status, code, errors) => {
      const answer = await send(attachPath(), form, asForm);
      expect([answer.status, answer.code, answer.errors]).toEqual([status, code, errors]);
      expect(await kept()).toBe(before);
    },
  );

  it('given JSON where a file is required, a form without a boundary, or one where no file is taken, then each is refused', async () => {
    const json = Buffer.from(JSON.stringify(title));
    expect((await send(attachPath(), json, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send(attachPath(), wire(body), { 'content-type': 'multipart/form-data' })).status).toBe(
      400,
    );
    const elsewhere = addressOf(createOrganisation, { municipality: home.slug });
    expect(await send(elsewhere, wire(body), asForm)).toMatchObject({
      status: 415,
      code: 'request.media-type',
    });
  });

  it('given somebody who goes away half-way, then nothing of the file is on disk or kept, and others are served', async () => {
    const sending = ask(origin + attachPath(), {
      method: 'POST',
      headers: { cookie: home.cookie, ...asForm, 'content-length': MEGABYTE },
    });
    sending.on('error', () => undefined);
    sending.write(wire(file).subarray(0, -20));
    while (SpooledFile.count === 0 || (await namesOnDisk()) > 0) await pause(20);
    await pause(50);
    expect(await namesOnDisk()).toBe(0);
    sending.destroy();
    await attached(named(pdf()));
    expect(await kept()).toBe(before + 1);
  });

  it('given as many files coming in as may, then one more is asked to come again, until they have gone', async () => {
    const begin = () => {
      const headers = { cookie: home.cookie, ...asForm, 'content-length': MEGABYTE };
      const sending = ask(origin + attachPath(), { method: 'POST', headers, agent: false });
      sending.on('error', () => undefined);
      sending.write(wire(file).subarray(0, -20));
      return sending;
    };
    const all = Array.from({ length: 32 }, begin);
    const comingIn = async (count: number) => {
      while (SpooledFile.count !== count) await pause(5);
    };
    await comingIn(32);
    expect(await send(attachPath(), wire(body, file), asForm)).toMatchObject({
      status: 503,
      code: 'service.unavailable',
    });
    for (const sending of all) sending.destroy();
    await comingIn(0);
    await attached(named(pdf()));
  });

  describe('in a form without script', () => {
    const form = (fields: Record<string, string | SentFile>) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string') data.append(name, value);
        else data.append(name, value, value.name);
      }
      return data;
    };

    it('given fields and no file, in either kind of form, then they are read as they were written', async () => {
      const fields = {
        status: 'pågår',
        text: 'Klar & glad = 6 av 8',
        attachment: named(Buffer.alloc(0), ''),
      };
      const expected = { status: 'pågår', text: fields.text };
      expect(await send('/example-form', form(fields))).toMatchObject(expected);
      const plain = new URLSearchParams(expected).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      expect(await send('/example-form', Buffer.from(plain), type)).toMatchObject(expected);
    });

    it('given a file, then it can be answered with, to be saved', async () => {
      const answer = await fetch(`${origin}/example-form`, {
        method: 'POST',
        body: form({ text: 'a', attachment: named(pdf(), 'a.pdf') }),
      });
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-disposition': 'attachment; filename=a.pdf',
        'content-length': String(pdf().length),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      });
    });

    it('given a field that is no UTF-8, or that would change all others, then the form is refused', async () => {
      const latin1 = wire(['name="text"', Buffer.from('R\xe5d', 'latin1')]);
      expect(await send('/example-form', latin1, asForm)).toMatchObject({ code: 'request.undecodable' });
      const prototype = wire(['name="__proto__"', 'a']);
      expect((await send('/example-form', prototype, asForm)).status).toBe(400);
    });
  });
});
