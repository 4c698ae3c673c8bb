import { readFileSync } from 'node:fs';
import { configSchema, type ConfigValues } from './config.schema';

/** The settings of this process, read and validated once at start. Inject this class; nothing else reads the environment. */
export class Config {
  constructor(readonly values: ConfigValues) {}

  /**
   * Validates settings given as text.
   * @throws {ConfigError} naming every setting that is missing or wrong, never its value.
   */
  static from(input: Record<string, unknown>): Config {
    const parsed = configSchema.safeParse(input);
    if (parsed.success) return new Config(parsed.data);
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings are missing or wrong:\n${lines.join('\n')}`);
  }

  /** Reads the process environment; `NAME_FILE` names a file that holds the value of `NAME` (for secrets). */
  static fromEnvironment(defaults: Record<string, string> = {}): Config {
    return Config.from({ ...defaults, ...environment() });
  }
}

/** A start that cannot go on because of its settings. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The names of every setting of a process, and of the two that only `migrate` and the standalone program read. */
export const settingNames: ReadonlySet<string> = new Set([
  ...Object.keys(configSchema.shape),
  'DATABASE_MIGRATION_URL',
  'DEMONSTRATION_PASSWORD',
]);

/** The environment with `NAME_FILE` settings read in; an empty value counts as not given. */
export function environment(source: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (!value) continue;
    if (name.endsWith('_FILE') && settingNames.has(name.slice(0, -5))) {
      given[name.slice(0, -5)] = readFileSync(value, 'utf8').trim();
    } else {
      given[name] = value;
    }
  }
  return given;
}
