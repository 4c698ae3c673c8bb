import { readFileSync } from 'node:fs';
import * as contract from '@samsyn/contract';
import type { Entry } from '@samsyn/contract';
import { frameErrors } from '@samsyn/contract';
import { pathOf, sourceFiles } from './source-files';

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
const entries = Object.values(contract as Record<string, unknown>).filter(isEntry);

const specs = sourceFiles()
  .filter((path) => /spec\.tsx?$/.test(path) && !path.startsWith('test/house/'))
  .map((path) => readFileSync(pathOf(path), 'utf8'))
  .join('\n');

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
    const { name, summary, method, path, access, params, body, view, status } = declared;
    expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(summary).toMatch(/^[A-Z].*[.]$/);
    expect(path.startsWith('/municipalities/:municipality/')).toBe(typeof access !== 'string');
    const named = [...path.matchAll(/:(\w+)/g)]
      .map(([, each]) => each)
      .filter((each) => each !== 'municipality');
    expect(Object.keys(params?.shape ?? {})).toEqual(named);
    expect(method === 'GET' && body !== undefined).toBe(false);
    expect(view === undefined).toBe(status === 204);
  });

  it('have each code of theirs provoked by some spec', () => {
    const codes = [...entries.flatMap(({ errors }) => Object.keys(errors)), ...Object.keys(frameErrors)];
    expect([...new Set(codes)].filter((code) => !specs.includes(`'${code}'`))).toEqual([]);
  });
});
