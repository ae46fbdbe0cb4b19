import type { ColourScale } from '#platform/clock/pure/colour.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Database, Queryable } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Language, Text } from '#platform/i18n/pure/text.ts';
import type { NoticeBook } from '#platform/notify/server/noticeBook.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import type { Outside, SignStatement } from './outside.ts';

/** What the composition root gives to every operation. Modules see these, never the environment. */
export interface Services {
  database: Database;
  /** The platform's time; the demo and tests move it. */
  now(): Date;
  /** Translates a message key; falls back to zh-CN, and to the key itself when nobody wrote the text. */
  translate(language: Language, key: string, params?: Record<string, string | number>): string;
  log: Log;
  processes: ProcessBook;
  notices: NoticeBook;
  law: Law;
  colours: ColourScale;
  /** Whether a post's place is the given place or one above it. `db`: see `liesWithin`; a call gives its own. */
  covers(placeOfPost: string, place: string, db?: Queryable): Promise<boolean>;
  /** Names of people by id, for timelines and queues. Unknown ids are left out. */
  namesOf(db: Queryable, personIds: readonly string[]): Promise<Map<string, string>>;
  /** With the key that signs e-licences; its public half is published. */
  sign: SignStatement;
  outside: Outside;
  /** Contents of files, for operations that make a file of another; absent where none are kept. */
  store?: FileStore;
  /** Where people reach this server, without a path. */
  publicUrl: string;
  /** Set where a definition is only tried: pages and papers say that nothing of it has any effect. */
  sandbox?: { id: string; title: Text };
  /** True when demo people, fakes and the demo clock are allowed. */
  demo: boolean;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
