import path from 'node:path';
import { z } from 'zod';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const Flag = z.stringbool();

/** Every environment key, with its default. Unknown ONEWINDOW_ keys are refused: a typo must not pass in silence. */
const Environment = z.strictObject({
  ONEWINDOW_HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  ONEWINDOW_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8080)
    .describe('port to listen on; 0 takes a free one'),
  ONEWINDOW_PUBLIC_URL: z
    .url()
    .optional()
    .describe('where people reach the server, such as https://one.example'),
  ONEWINDOW_DATA: z
    .string()
    .default(path.join(projectRoot, '.data'))
    .describe('folder for database, files and keys'),
  ONEWINDOW_DATABASE_URL: z.string().optional().describe('PostgreSQL elsewhere; absent: the embedded one'),
  ONEWINDOW_ROLES: z.string().default('web,worker').describe('what this process does: web, worker or both'),
  ONEWINDOW_DEMO: Flag.optional().describe('demo people, clock and fakes; default: only on loopback'),
  ONEWINDOW_CITY: z
    .string()
    .default(path.join(projectRoot, 'packs/demo'))
    .describe('folder of the city: places, people, adopted reforms'),
  ONEWINDOW_KEYS: z
    .string()
    .optional()
    .describe('folder of keys from outside; they win over those in the data folder'),
  ONEWINDOW_OIDC_ISSUER: z.url().optional().describe('OpenID provider; absent: demo people'),
  ONEWINDOW_OIDC_CLIENT: z.string().optional().describe('client id and secret as id:secret'),
  ONEWINDOW_SMTP_URL: z.string().optional().describe('mail server, such as smtp://user:pass@host:587'),
  ONEWINDOW_CONNECTORS: z
    .string()
    .optional()
    .describe('YAML file with addresses and secrets of outside systems'),
  ONEWINDOW_ICE: z
    .string()
    .default('')
    .describe('STUN and TURN servers for video, such as stun:host:3478,turn:host:3478'),
  ONEWINDOW_TURN_SECRET: z.string().optional().describe('secret shared with the TURN servers'),
  ONEWINDOW_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('least level to log'),
});

export interface Config {
  host: string;
  port: number;
  publicUrl: string | undefined;
  dataFolder: string;
  databaseUrl: string | undefined;
  roles: ReadonlySet<'web' | 'worker'>;
  demo: boolean;
  cityFolder: string;
  keysFolder: string | undefined;
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
  smtpUrl: string | undefined;
  connectorsFile: string | undefined;
  /** How pages find a way to each other for video. */
  ice: { urls: string[]; turnSecret?: string };
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** @throws Error listing every wrong key in words, and all keys there are */
export function readConfig(env: Record<string, string | undefined>): Config {
  const own = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => key.startsWith('ONEWINDOW_') && value !== ''),
  );
  const parsed = Environment.safeParse(own);
  if (!parsed.success) throw new Error(`${describe(parsed.error)}\n\nKeys:\n${listKeys()}`);
  const keys = parsed.data;
  const roles = keys.ONEWINDOW_ROLES.split(',').map((role) => role.trim());
  const strange = roles.filter((role) => role !== 'web' && role !== 'worker');
  if (strange.length > 0) throw new Error(`ONEWINDOW_ROLES: ${strange.join(', ')} is not web or worker`);
  const demo = keys.ONEWINDOW_DEMO ?? (LOOPBACK.includes(keys.ONEWINDOW_HOST) && !keys.ONEWINDOW_OIDC_ISSUER);
  const [clientId = '', ...secret] = (keys.ONEWINDOW_OIDC_CLIENT ?? '').split(':');
  return {
    host: keys.ONEWINDOW_HOST,
    port: keys.ONEWINDOW_PORT,
    publicUrl: keys.ONEWINDOW_PUBLIC_URL,
    dataFolder: path.resolve(keys.ONEWINDOW_DATA),
    databaseUrl: keys.ONEWINDOW_DATABASE_URL,
    roles: new Set(roles as ('web' | 'worker')[]),
    demo,
    cityFolder: path.resolve(keys.ONEWINDOW_CITY),
    keysFolder: keys.ONEWINDOW_KEYS,
    oidc: keys.ONEWINDOW_OIDC_ISSUER
      ? { issuer: keys.ONEWINDOW_OIDC_ISSUER, clientId, clientSecret: secret.join(':') }
      : undefined,
    smtpUrl: keys.ONEWINDOW_SMTP_URL,
    connectorsFile: keys.ONEWINDOW_CONNECTORS,
    ice: {
      urls: keys.ONEWINDOW_ICE.split(',')
        .map((url) => url.trim())
        .filter((url) => url !== ''),
      turnSecret: keys.ONEWINDOW_TURN_SECRET,
    },
    logLevel: keys.ONEWINDOW_LOG,
  };
}

function describe(error: z.ZodError): string {
  return error.issues
    .map(({ path: [key], message, ...issue }) =>
      'keys' in issue ? `${issue.keys}: no such key` : `${String(key)}: ${message}`,
    )
    .join('\n');
}

/** One line a key: its name, what it is for, its default. */
export function listKeys(): string {
  return Object.entries(Environment.shape)
    .map(([key, schema]) => `  ${key.padEnd(24)} ${schema.description ?? ''}`)
    .join('\n');
}

/** The name under which the ledger publishes its heads: the host people know. */
export function originOf(config: Config): string {
  return config.publicUrl ? `${new URL(config.publicUrl).host}/ledger` : 'onewindow.demo/ledger';
}
