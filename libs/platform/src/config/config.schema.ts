import { z } from 'zod';
import { readTrustedProxies } from './trusted-proxies.rules';

const url = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const secret = z
  .string()
  .min(32, 'must have at least 32 characters')
  .refine((text) => new Set(text).size >= 10, 'is too simple to be a secret');

/** `https://key:secret@host/bucket`. */
const bucket = url(['http:', 'https:']).refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { username, password, pathname } = new URL(text);
    return username !== '' && password !== '' && /^\/[^/]+\/?$/.test(pathname);
  },
  { message: 'must name key, secret and bucket, as https://key:secret@host/bucket' },
);

const trustedProxies = z.string().transform((text, context) => {
  const read = readTrustedProxies(text);
  if (read.ok) return read.value;
  context.addIssue(read.error.detail);
  return z.NEVER;
});

/** Every setting of a process, by the name it has in the environment; `docs/operations.md` explains each. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3001),
  PUBLIC_URL: url(['http:', 'https:']).transform((text) => text.replace(/\/+$/, '')),
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  QUEUE_DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']),
  SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(5),
  SMTP_ANSWER_SECONDS: z.coerce.number().int().min(1).max(3600).default(600),
  MAIL_FROM: z.email(),
  LINK_KEY: secret,
  MAIL_LEASE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  SWEEP_SECONDS: z.coerce.number().int().min(1).max(300).default(15),
  SESSION_HOURS: z.coerce.number().min(1).max(24).default(12),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(1).max(2000).default(256),
  FILES_MEGABYTES: z.coerce.number().int().min(10).max(1_000_000).default(2000),
  FILES_BUCKET_URL: bucket.optional(),
  FILES_BUCKET_REGION: z.string().min(1).default('auto'),
  TRUST_PROXY: trustedProxies.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Settings as the environment gives them: text, nothing filled in. */
export type ConfigInput = z.input<typeof configSchema>;

/** Settings after validation, with defaults filled in. */
export type ConfigValues = z.output<typeof configSchema>;
