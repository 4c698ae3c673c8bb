import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { serverShots } from './link-pages';
import type { PersonalAddresses } from './personal-addresses';
import { appShots } from './screens';
import type { SpringScene } from './spring-scene';

const router = readFileSync(join(__dirname, '../../../web/src/app/router.tsx'), 'utf8');
/** An id for everything that is asked of it. */
const scene = new Proxy({}, { get: () => 'an-id' }) as SpringScene;

describe('the pictures that are taken', () => {
  const shots = appShots(scene, '/app/nykvarn', '/app/exempelas');

  it('given any address of the web app, then there is a picture of it', () => {
    const paths = [...router.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(15);
    const addresses = shots.map(({ address }) => address.replace(/\?.*/, '').replace(/\/an-id/g, '/$id'));
    const missed = paths.filter((path) => {
      const below = path.replace(/\/\$(?!municipality)\w+/g, '/$id');
      const whole = path === '/$municipality' || path === '/' ? '' : below;
      return !addresses.includes(`/app/nykvarn${whole}`) && !addresses.includes(`/app${below}`);
    });
    expect(missed).toEqual([]);
  });

  it('given any dialog of the web app, then there is a picture of it, and of it when it refuses', () => {
    const files = readdirSync(join(__dirname, '../../../web/src'), { recursive: true, encoding: 'utf8' });
    const dialogs = files
      .filter((file) => file.endsWith('.dialog.tsx'))
      .map((file) => basename(file, '.dialog.tsx'));
    const names = new Set(shots.map(({ name }) => name));
    expect(dialogs.length).toBeGreaterThan(50);
    expect(dialogs.filter((name) => !names.has(name))).toEqual([]);
    // nothing is sent from the list of shortcuts
    expect(dialogs.filter((name) => !names.has(`${name}-error`))).toEqual(['shortcuts']);
  });

  it('given two pictures, then each has a file of its own', () => {
    const links = new Proxy({}, { get: () => '/l/a-link' }) as PersonalAddresses;
    const names = [...shots, ...serverShots(links)].map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
