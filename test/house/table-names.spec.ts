import { readFileSync } from 'node:fs';
import { migrations } from '../../migrations';
import { pathOf, sourceFiles } from './source-files';
import { RELATIONS, relationsIn, relationsMadeIn, tableFaults } from './table-names.rules';

/** What the spec reads of dependency-cruiser's configuration, which has no types of its own. */
const { forbidden } = require('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; to: { pathNot?: string | string[] } }[];
};

const textOf = (path: string) => readFileSync(pathOf(path), 'utf8');

/** A room's own sources; what only tests read may look into any table. */
const sources = sourceFiles().filter(
  (path) => /^libs\/[^/]+\/src\//.test(path) && !/^libs\/testing\/|[.-]spec\.|\.builder\./.test(path),
);

describe('SQL', () => {
  it('given every room, reads and writes its own tables and the views of rooms below it only', () => {
    const faults = sources.flatMap((path) => {
      const room = path.split('/')[1] ?? '';
      return tableFaults(room, roomsBelow(room), path, textOf(path));
    });
    expect(faults).toEqual([]);
  });

  it('given a room with tables, is seen by this test to name each of them', () => {
    const seen = new Set(
      sources.flatMap((path) => relationsIn(textOf(path)).map((name) => `${path.split('/')[1]}: ${name}`)),
    );
    const tables = Object.entries(RELATIONS).flatMap(([room, own]) =>
      own.tables.map((name) => `${room}: ${name}`),
    );
    expect(tables.filter((table) => !seen.has(table))).toEqual([]);
  });

  it('given the migrations, names an owner for each table and view they make', () => {
    const made = sourceFiles()
      .filter((path) => path.startsWith('migrations/'))
      .flatMap((path) => relationsMadeIn(textOf(path)));
    const owned = Object.values(RELATIONS).flatMap(({ tables, views = [] }) => [...tables, ...views]);
    expect(owned.toSorted()).toEqual(made.toSorted());
  });

  it('given the files of migrations, lists each of them where they are run from', () => {
    const files = sourceFiles().flatMap((path) => /^migrations\/(\d[^/]*)\.ts$/.exec(path)?.[1] ?? []);
    const listed = textOf('migrations/index.ts');
    expect(files.filter((file) => !listed.includes(`'./${file}'`))).toEqual([]);
    expect(migrations.map(({ name }) => name).toSorted()).toHaveLength(files.length);
  });
});

describe('a text of SQL', () => {
  it.each([
    ['SELECT id FROM contact WHERE id = $1', ['contact']],
    ['FROM seat s\n  LEFT JOIN contact_card AS c ON true', ['seat', 'contact_card']],
    ['SELECT FROM meeting m, participant, reply AS r', ['meeting', 'participant', 'reply']],
    ['INSERT INTO mailing AS m (id)', ['mailing']],
    ['UPDATE mailing m SET state = 1 FROM lost', ['mailing', 'lost']],
    ['DELETE FROM session USING account', ['session', 'account']],
    ["@Entity('half_year_waiver')", ['half_year_waiver']],
    ["query.leftJoin('contact', 'c')", ['contact']],
    ["import { from } from 'rxjs';\n// what comes from meeting to meeting", []],
  ])('%s names its tables', (text, names) => {
    expect(relationsIn(text)).toEqual(names);
  });

  it.each([
    ['organisations', [], 'contact', 0],
    ['bodies', ['organisations'], 'contact', 1],
    ['bodies', ['organisations'], 'contact_card', 0],
    ['mailings', ['platform'], 'contact_card', 1],
    ['organisations', ['access'], 'seat', 1],
  ])('in %s, above %j, that reads %s has %i faults', (room, below, table, count) => {
    const faults = tableFaults(room, below, 'a.repository.ts', `SELECT 1 FROM ${table}`);
    expect(faults).toHaveLength(count);
  });
});

/** As `.dependency-cruiser.cjs` lets the room import. */
function roomsBelow(room: string): string[] {
  const rule = forbidden.find(({ name }) => name === `${room}-points-down`);
  const allowed = [rule?.to.pathNot ?? []].flat();
  return allowed.flatMap((path) => /^\^libs\/([^/]+)\/$/.exec(path)?.[1] ?? []);
}
