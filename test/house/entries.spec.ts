import { readFileSync } from 'node:fs';
import { frameErrors } from '@samsyn/contract';
import * as z from 'zod';
import { contractEntries } from '../app/contract-entries';
import { pathOf, sourceFiles } from './source-files';

const entries = contractEntries.map(({ entry }) => entry);

const sources = sourceFiles()
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('test/house/'))
  .map((path) => ({ path, text: readFileSync(pathOf(path), 'utf8') }));
const specs = sources.filter(({ path }) => /spec\.tsx?$/.test(path));

/** The rooms with a controller for the entry in that variable. */
const roomsOf = (variable: string) =>
  sources.flatMap(({ path, text }) =>
    text.includes(`@route(${variable})`) ? [path.split('/')[1] ?? ''] : [],
  );

/** Another room's specs say nothing about this one's. */
const isProvoked = (code: string, rooms: readonly string[]) =>
  specs.some(
    ({ path, text }) =>
      (path.startsWith('test/') || rooms.some((room) => path.includes(`/${room}/`))) &&
      text.includes(`'${code}'`),
  );

/** What an answer holds, as the API's description has it. */
const described = (view: z.ZodType) => z.toJSONSchema(view, { io: 'input', unrepresentable: 'any' });

/** What appears more than once. */
const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

describe('the entries of the contract', () => {
  it('are found', () => {
    expect(entries.length).toBeGreaterThan(6);
  });

  it('have a name, a method and path of their own', () => {
    expect(repeated(entries.map(({ name }) => name))).toEqual([]);
    expect(repeated(entries.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`))).toEqual(
      [],
    );
  });

  it.each(entries)('$name says in a sentence what it does, and hangs together', (declared) => {
    const { name, summary, method, path, access, params, body, view, status, upload, download } = declared;
    expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(summary).toMatch(/^[A-Z].*[.]$/);
    expect(path.startsWith('/municipalities/:municipality/')).toBe(typeof access !== 'string');
    const named = [...path.matchAll(/:(\w+)/g)]
      .map(([, each]) => each)
      .filter((each) => each !== 'municipality');
    expect(Object.keys(params?.shape ?? {})).toEqual(named);
    expect(method === 'GET' && body !== undefined).toBe(false);
    expect(method === 'GET' && upload !== undefined).toBe(false);
    expect(view === undefined).toBe(status === 204 || download === true);
  });

  it('tell members no numbers of contacts but in a seat, where the room leaves them out', () => {
    const forMembers = entries.filter(
      ({ access }) => typeof access !== 'string' && access.includes('member'),
    );
    const telling = forMembers.filter(
      ({ view }) => view && JSON.stringify(described(view)).includes('"phone":'),
    );
    expect(forMembers.length).toBeGreaterThan(6);
    expect(telling.map(({ name }) => name)).toEqual(['seats.list']);
  });

  it('have each code of theirs provoked by a spec of the room that answers with it, or of the whole program', () => {
    const own = contractEntries.flatMap(({ variable, entry: { name, errors } }) =>
      Object.keys(errors).map((code) => ({ entry: name, code, rooms: roomsOf(variable) })),
    );
    const frame = Object.keys(frameErrors).map((code) => ({
      entry: 'all',
      code,
      rooms: ['platform', 'access'],
    }));
    expect([...own, ...frame].filter(({ code, rooms }) => !isProvoked(code, rooms))).toEqual([]);
  });
});
