import fc from 'fast-check';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';
import { type DocumentedRoute, documentedRoutes, type JsonSchema } from './documented-routes';

/** Bounded, and the same every time: a failure prints the request that made it. */
const RUNS = { numRuns: 280, seed: 20270421, endOnFailure: false };

const nastyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constantFrom(
    '\u0000',
    '\ud83d',
    '\r\nBcc: x@y.example',
    '{{meeting}} $t(greeting)',
    "'; DROP TABLE meeting --",
  ),
  fc.constantFrom('0000-01-01', '9999-12-31', '2027-03-28', '24:00', '02:30', '1e400', '-0', 'NaN'),
  fc.nat(11_000).map((length) => 'å'.repeat(length)),
);
const nasty = fc.oneof(
  { weight: 3, arbitrary: nastyText },
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, [], {}, [[]], 2 ** 31, 2 ** 53, -1),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value that the schema describes, or in one case of eight something else. */
function valueOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: described(schema, ids) }, { weight: 1, arbitrary: nasty });
}

function described(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((choice) => described(choice, ids)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, ids);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, ids), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.constant(1),
        fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 99, 1e9) }),
      );
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema, ids);
    default:
      return nasty;
  }
}

function textOf({ format, pattern }: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === 'date')
    return fc.constantFrom('2027-05-05', '2027-03-28', '2027-10-31', '2026-01-01', '2150-12-31');
  if (format === 'date-time') return fc.constantFrom('2027-04-01T08:00:00Z', '2027-01-01T00:00:00+23:59');
  if (format === 'uri') return fc.webUrl();
  if (pattern?.includes('[0-5]')) return fc.constantFrom('00:00', '02:30', '09:00', '13:00', '23:59');
  return fc.oneof(fc.constantFrom('Exempel', 'a@polisen.example', 'samma'), nastyText);
}

function objectOf(
  { properties = {}, required = [] }: JsonSchema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const value = valueOf(schema, ids);
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

describe('requests made up from the description of the API', () => {
  let app: TestApp;
  let municipality: TestMunicipality;
  let meeting: MeetingAnswer;
  let ids: string[];
  let routes: DocumentedRoute[];

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    municipality = await app.municipality({ seats: 3, deputies: [1] });
    const council = new Coordinator(app, municipality);
    meeting = await council.schedule();
    const [seat] = municipality.council.seats;
    const participants = (await council.replies(meeting.id)).map(({ participantId }) => participantId);
    const mailings = (await council.mailings('kind=meetings.reminder')).map(({ id }) => id);
    const own = [
      municipality.council.bodyId,
      seat?.seatId,
      seat?.organisationId,
      seat?.contactId,
      meeting.id,
    ];
    ids = [...own.map(String), ...participants, ...mailings];
    routes = (await documentedRoutes(app)).filter(
      ({ path }) => path.includes('{municipality}') || path === '/api/v1/sessions',
    );
  });
  afterAll(() => app.stop());

  const request = () =>
    fc.constantFrom(...routes).chain((route) =>
      fc.record({
        route: fc.constant(route),
        path: fc.constantFrom(...ids).map((id) => pathOf(route, id)),
        body: route.body ? valueOf(route.body, ids) : fc.constant(undefined),
        query: queryOf(route),
        key: fc.option(fc.constantFrom('samma', 'nyckel')),
      }),
    );

  /** Each id where it belongs, as often as not: what is found is worth more than what is missing. */
  const pathOf = ({ path }: DocumentedRoute, other: string) => {
    const [seat] = municipality.council.seats;
    return path
      .replace('{municipality}', municipality.slug)
      .replace('{halfYear}', '2027-2')
      .replace('{periodId}', other)
      .replace('{meetingId}', meeting.id)
      .replace('{bodyId}', municipality.council.bodyId)
      .replace('{organisationId}', String(seat?.organisationId))
      .replace('{seatId}', String(seat?.seatId))
      .replace('{contactId}', String(seat?.contactId))
      .replace('{id}', path.includes('/meetings') ? meeting.id : other);
  };

  const queryOf = ({ parameters }: DocumentedRoute) => {
    const named = parameters.filter((parameter) => parameter.in === 'query');
    const values = named.map(({ name, schema = {} }) => [name, fc.option(valueOf(schema, ids))] as const);
    return fc.record(Object.fromEntries(values));
  };

  it('given any of them, when it is sent, then it is never a fault of ours and never tells of our inside', async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request(), async ({ route, path, body, query, key }) => {
        const parameters = new URLSearchParams();
        for (const [name, value] of Object.entries(query)) {
          if (value !== null) parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value));
        }
        const answer = await app.http.inject({
          method: route.method,
          url: `${path}?${parameters.toString()}`,
          headers: {
            cookie: municipality.cookie,
            ...(key ? { 'idempotency-key': key } : {}),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        });
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toMatch(/node_modules|\bat .+\.[jt]s:\d|QueryFailedError/);
        if (answer.statusCode < 400) return;
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json<{ code: string }>().code).toMatch(/^[a-z-]+\.[a-z-]+$/);
      }),
      RUNS,
    );
    // The requests are worth sending only while some of them get through and some do not.
    const sum = (from: number, to: number) =>
      [...statuses].reduce((all, [status, count]) => (status >= from && status < to ? all + count : all), 0);
    expect(sum(200, 300)).toBeGreaterThan(20);
    expect(sum(400, 500)).toBeGreaterThan(60);
  });

  it('given what got through, when its mails are due, then every one can be sent', async () => {
    for (const day of ['2027-03-10', '2027-04-14', '2027-04-20', '2027-05-04']) {
      app.clock.setTo(new Date(`${day}T12:00:00Z`));
      await app.send();
    }
    expect(await new Coordinator(app, municipality).mailings('state=failed')).toEqual([]);
  });
});
