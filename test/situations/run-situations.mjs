/** Lives every situation and holds what each person got against `docs/who-gets-what.md`, which it writes anew where they differ. */
import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';

const jest = ['node_modules/jest/bin/jest.js', 'test/situations', '--selectProjects', 'e2e'];
const every = ['--globals', JSON.stringify({ everySituation: true })];
process.exitCode = spawnSync(execPath, [...jest, ...every], { stdio: 'inherit' }).status ?? 1;
