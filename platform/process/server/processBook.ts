import { createHash } from 'node:crypto';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Process } from '../pure/definition.ts';
import type { CaseRow } from './caseRow.ts';

/** What an effect sees: the case after the action, inside the same transaction. */
export interface EffectContext {
  tx: Tx;
  book: ProcessBook;
  case: CaseRow;
  process: Process;
  action: { id: string; name: string; from: string; data: unknown };
  actor: Actor;
  now: Date;
}

export type Effect = (context: EffectContext) => Promise<void>;

/** The published definitions, the effects that modules registered, and the calendar of each place. */
export interface ProcessBook {
  get(db: Queryable, name: string, version: number): Promise<Process>;
  effect(name: string): Effect;
  effectNames(): string[];
  calendarOf(place: string): Calendar;
}

const LOAD = sql('process_load', 'SELECT body FROM process_definitions WHERE name = $1 AND version = $2');

export function openProcessBook(options: {
  effects: Record<string, Effect>;
  calendarOf: (place: string) => Calendar;
}): ProcessBook {
  // Definitions are immutable, so they are read once for the life of the server.
  const known = new Map<string, Process>();
  return {
    async get(db, name, version) {
      const key = `${name}@${version}`;
      const cached = known.get(key);
      if (cached) return cached;
      const { body } = await db.one<{ body: Process }>(LOAD, [name, version]);
      known.set(key, body);
      return body;
    },
    effect(name) {
      const effect = options.effects[name];
      if (!effect) throw new Error(`no module registered the effect ${name}`);
      return effect;
    },
    effectNames: () => Object.keys(options.effects),
    calendarOf: options.calendarOf,
  };
}

const PUBLISH = sql(
  'process_publish',
  `INSERT INTO process_definitions (name, version, sha256, body, published_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (name, version) DO NOTHING RETURNING version`,
);
const DIGEST = sql(
  'process_digest',
  'SELECT sha256 FROM process_definitions WHERE name = $1 AND version = $2',
);

/**
 * Stores a definition under its number. Publishing the same again changes nothing.
 * @throws Error when that number already stands for other content.
 */
export async function publishProcess(tx: Tx, process: Process, now: Date): Promise<void> {
  const body = canonicalJson(process);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const added = await tx.maybe(PUBLISH, [process.name, process.version, sha256, body, now]);
  if (added) return;
  const before = await tx.one<{ sha256: string }>(DIGEST, [process.name, process.version]);
  if (before.sha256 !== sha256) {
    throw new Error(`${process.name} version ${process.version} is already published with other content`);
  }
}
