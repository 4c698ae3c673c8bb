import { writeFileSync } from 'node:fs';
import { TestApp } from '../app/test-app.builder';
it('x', async () => {
  const app = await TestApp.start();
  const a = await app.http.inject('/api/openapi.json');
  writeFileSync('/tmp/e2e/openapi.json', a.body);
  const d = await app.http.inject('/api/docs');
  writeFileSync('/tmp/e2e/docs.html', JSON.stringify([d.statusCode, d.headers], null, 1) + d.body);
  const r: string[] = [];
  for (const u of ['/metrics', '/health/live', '/health/ready', '/api/docs/swagger-ui-init.js', '/api/docs/swagger-ui-bundle.js', '/nope']) {
    const x = await app.http.inject(u);
    r.push(u + ' ' + x.statusCode + ' ' + x.headers['content-type'] + ' ' + x.body.slice(0, 300));
  }
  writeFileSync('/tmp/e2e/misc.txt', r.join('\n'));
  await app.stop();
});
