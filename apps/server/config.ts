import path from 'node:path';
import { z } from 'zod';
import { languageOf, type Say } from '#modules/reforms/index.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { ModelAccount } from '#platform/model/server/model.ts';
import { type ConfigFault, WrongConfig } from './wrongConfig.ts';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const Flag = z.stringbool();

/**
 * Every environment key, with its default; what each is for stands in the locales, as `server.environment.<key>`.
 * Unknown ONEWINDOW_ keys are refused: a typo must not pass in silence.
 */
const Environment = z.strictObject({
  ONEWINDOW_HOST: z.string().default('127.0.0.1'),
  ONEWINDOW_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  ONEWINDOW_PUBLIC_URL: z.url().optional(),
  ONEWINDOW_DATA: z.string().default(path.join(projectRoot, '.data')),
  ONEWINDOW_DATABASE_URL: z.string().optional(),
  ONEWINDOW_ROLES: z.string().default('web,worker'),
  ONEWINDOW_DEMO: Flag.optional(),
  ONEWINDOW_CITY: z.string().default(path.join(projectRoot, 'packs/demo')),
  ONEWINDOW_PACKS: z.string().optional(),
  ONEWINDOW_KEYS: z.string().optional(),
  ONEWINDOW_OIDC_ISSUER: z.url().optional(),
  ONEWINDOW_OIDC_CLIENT: z.string().optional(),
  ONEWINDOW_SMTP_URL: z.string().optional(),
  ONEWINDOW_CONNECTORS: z.string().optional(),
  ONEWINDOW_SCANNER: z.string().default(''),
  ONEWINDOW_ICE: z.string().default(''),
  ONEWINDOW_TURN_SECRET: z.string().optional(),
  ONEWINDOW_MODEL_URL: z.url().optional(),
  ONEWINDOW_MODEL_KEY: z.string().optional(),
  ONEWINDOW_MODEL_NAME: z.string().default('default'),
  ONEWINDOW_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
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
  /** Where copies of reforms are written when an office confirms them. */
  packsFolder: string | undefined;
  keysFolder: string | undefined;
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
  smtpUrl: string | undefined;
  connectorsFile: string | undefined;
  /** A program that looks through uploads, with its arguments; empty where there is none. */
  scanner: string[];
  model: ModelAccount | undefined;
  /** How pages find a way to each other for video. */
  ice: { urls: string[]; turnSecret?: string };
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** In which what is printed at the start is said: that of the terminal. */
  language: Language;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** @throws WrongConfig with every wrong key */
export function readConfig(env: Record<string, string | undefined>): Config {
  const own = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => key.startsWith('ONEWINDOW_') && value !== ''),
  );
  const parsed = Environment.safeParse(own);
  if (!parsed.success) throw new WrongConfig(faultsOf(parsed.error, own));
  const keys = parsed.data;
  const roles = keys.ONEWINDOW_ROLES.split(',').map((role) => role.trim());
  const strange = roles.filter((role) => role !== 'web' && role !== 'worker');
  if (strange.length > 0) throw new WrongConfig([{ key: 'ONEWINDOW_ROLES', value: strange.join(',') }]);
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
    packsFolder: keys.ONEWINDOW_PACKS && path.resolve(keys.ONEWINDOW_PACKS),
    keysFolder: keys.ONEWINDOW_KEYS,
    oidc: keys.ONEWINDOW_OIDC_ISSUER
      ? { issuer: keys.ONEWINDOW_OIDC_ISSUER, clientId, clientSecret: secret.join(':') }
      : undefined,
    smtpUrl: keys.ONEWINDOW_SMTP_URL,
    connectorsFile: keys.ONEWINDOW_CONNECTORS,
    scanner: keys.ONEWINDOW_SCANNER.split(' ').filter((part) => part !== ''),
    model: keys.ONEWINDOW_MODEL_URL
      ? {
          url: keys.ONEWINDOW_MODEL_URL.replace(/\/$/, ''),
          key: keys.ONEWINDOW_MODEL_KEY,
          name: keys.ONEWINDOW_MODEL_NAME,
        }
      : undefined,
    ice: {
      urls: keys.ONEWINDOW_ICE.split(',')
        .map((url) => url.trim())
        .filter((url) => url !== ''),
      turnSecret: keys.ONEWINDOW_TURN_SECRET,
    },
    logLevel: keys.ONEWINDOW_LOG,
    language: languageOf(env),
  };
}

function faultsOf(error: z.ZodError, given: Record<string, string | undefined>): ConfigFault[] {
  return error.issues.flatMap(({ path: [key], ...issue }): ConfigFault[] =>
    'keys' in issue
      ? (issue.keys as string[]).map((unknown) => ({ key: unknown }))
      : [{ key: String(key), value: given[String(key)] ?? '' }],
  );
}

/** One line a key: its name and what it is for. */
export function listKeys(say: Say): string {
  return Object.keys(Environment.shape)
    .map((key) => `  ${key.padEnd(24)} ${say(`server.environment.${key}`)}`)
    .join('\n');
}

/** The name under which the ledger publishes its heads: the host people know. */
export function originOf(config: Config): string {
  return config.publicUrl ? `${new URL(config.publicUrl).host}/ledger` : 'onewindow.demo/ledger';
}
