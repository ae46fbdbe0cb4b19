import type { Database } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';

/** What the composition root gives to every operation. Modules see these, never the environment. */
export interface Services {
  database: Database;
  now(): Date;
  /** Translates a message key; falls back to zh-CN, and to the key itself when nobody wrote the text. */
  translate(language: Language, key: string, params?: Record<string, string | number>): string;
  log: Log;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
