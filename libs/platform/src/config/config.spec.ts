import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, ConfigError, environment } from './config';

const good = {
  PUBLIC_URL: 'https://samsyn.example/',
  DATABASE_URL: 'postgres://samsyn@localhost/samsyn',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'samverkan@kommun.example',
  LINK_KEY: 'q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs',
};

describe('Config', () => {
  it('given the required settings, fills in the rest and drops a trailing slash', () => {
    const { values } = Config.from(good);
    expect(values.PORT).toBe(3000);
    expect(values.PUBLIC_URL).toBe('https://samsyn.example');
  });

  it.each([
    ['LINK_KEY', 'short'],
    ['LINK_KEY', 'a'.repeat(64)],
    ['DATABASE_URL', 'mysql://localhost/samsyn'],
    ['SMTP_URL', 'localhost'],
    ['MAIL_FROM', 'not an address'],
    ['PORT', '70000'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['CONNECTIONS_PER_ADDRESS', '0'],
    ['FILES_BUCKET_URL', 'https://key:secret@objects.example'],
    ['FILES_BUCKET_URL', 'https://objects.example/files'],
  ])('given a wrong %s, refuses to start and names it', (name, value) => {
    expect(() => Config.from({ ...good, [name]: value })).toThrow(ConfigError);
    expect(() => Config.from({ ...good, [name]: value })).toThrow(name);
  });

  it('given a secret that is refused, never repeats it in the message', () => {
    expect(() => Config.from({ ...good, LINK_KEY: 'hunter2' })).toThrow(
      expect.not.stringContaining('hunter2'),
    );
  });

  it('given NAME_FILE, reads the value from that file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'samsyn-config-'));
    writeFileSync(join(directory, 'key'), `${good.LINK_KEY}\n`);
    try {
      expect(environment({ LINK_KEY_FILE: join(directory, 'key') })).toEqual({ LINK_KEY: good.LINK_KEY });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
