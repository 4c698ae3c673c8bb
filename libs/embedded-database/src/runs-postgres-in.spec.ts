import { startsServerOf } from './runs-postgres-in';

describe('the command line of a process', () => {
  it.each([
    ['/repo/native/bin/postgres -D /repo/.samsyn/postgres/data\n', '/repo/.samsyn/postgres/data'],
    ['/a b/bin/postgres -D /a b/å -D c/data', '/a b/å -D c/data'],
    [
      String.raw`"C:/samsyn/native/bin/postgres.exe" -D "C:/samsyn/.samsyn/postgres/data"`,
      String.raw`C:\samsyn\.samsyn\postgres\data`,
    ],
  ])('%s is a server of %s', (command, directory) => {
    expect(startsServerOf(command, ['/elsewhere', directory])).toBe(true);
  });

  it.each([
    ['', 'nobody: the process is gone'],
    ['node -e setInterval', 'a stranger'],
    ['grep -D /data', 'a stranger who takes the same option'],
    ['/bin/postgres -D /data/other', 'the server of another directory'],
    ['postgres: checkpointer -D /data', 'a helper of a server'],
    ['/bin/not-postgres -D /data', 'another program'],
  ])('%s is not: %s', (command) => {
    expect(startsServerOf(command, ['/data'])).toBe(false);
  });
});
