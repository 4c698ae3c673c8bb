import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('given two pictures, then each has a file of its own', () => {
    const names = shots.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
