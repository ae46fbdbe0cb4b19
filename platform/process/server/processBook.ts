import { createHash } from 'node:crypto';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import { loadClockDefaults } from '#platform/clock/server/clockDefaults.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import type { Lack } from '../pure/allowedActions.ts';
import type { Process } from '../pure/definition.ts';
import type { CaseRow } from './caseRow.ts';
import { type RememberedCases, rememberCases } from './rememberedCases.ts';

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

/** Whether this officer, in person, may take an action on the case now; nothing when they may. */
export type PersonalCheck = (context: {
  db: Queryable;
  case: CaseRow;
  actor: OfficerActor;
  now: Date;
}) => Promise<Lack | undefined>;

export type OfficerActor = Extract<Actor, { kind: 'officer' }>;

/** The published definitions, the effects that modules registered, and the calendar of each place. */
export interface ProcessBook {
  get(db: Queryable, name: string, version: number): Promise<Process>;
  /** What cases begun now run on. @throws Error when nothing was published under this name */
  latest(db: Queryable, name: string): Promise<Process>;
  effect(name: string): Effect;
  /** Names of effects and of personal checks. */
  effectNames(): string[];
  personalCheck(name: string): PersonalCheck;
  calendarOf(place: string): Calendar;
  remembered: RememberedCases;
}

const LOAD = sql('process_load', 'SELECT body FROM process_definitions WHERE name = $1 AND version = $2');

const LATEST = sql(
  'process_latest',
  'SELECT version, sha256 FROM process_definitions WHERE name = $1 ORDER BY version DESC LIMIT 1',
);

export function openProcessBook(options: {
  effects: Record<string, Effect>;
  personal?: Record<string, PersonalCheck>;
  calendarOf: (place: string) => Calendar;
}): ProcessBook {
  const { personal = {} } = options;
  // Definitions are immutable, so they are read once for the life of the server.
  const known = new Map<string, Process>();
  const book: ProcessBook = {
    async latest(db, name) {
      const found = await db.maybe<{ version: number }>(LATEST, [name]);
      if (!found) throw new Error(`no process ${name} is published`);
      return book.get(db, name, found.version);
    },
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
    effectNames: () => [...Object.keys(options.effects), ...Object.keys(personal)],
    personalCheck(name) {
      const check = personal[name];
      if (!check) throw new Error(`no module registered the personal check ${name}`);
      return check;
    },
    calendarOf: options.calendarOf,
    remembered: rememberCases(options.calendarOf),
  };
  return book;
}

/** A limit in office hours says which: those of this deployment, as they are when it is published. */
function withOfficeHours(clocks: Process['clocks']): Process['clocks'] {
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => {
      const { limit } = clock;
      if (limit.unit !== 'workhours' || limit.officeHours) return [name, clock];
      return [name, { ...clock, limit: { ...limit, officeHours: loadClockDefaults().officeHours } }];
    }),
  );
}

const PUBLISH = sql(
  'process_publish',
  'INSERT INTO process_definitions (name, version, sha256, body, published_at) VALUES ($1, $2, $3, $4, $5)',
);

/**
 * Stores a definition under the next number of its name, unless the latest says the same. So a table that a newer
 * release compiles differently reaches cases begun from now on, and no case that is under way.
 * @returns the number it has
 */
export async function publishProcess(tx: Tx, { version: _, ...given }: Process, now: Date): Promise<number> {
  const process = { ...given, clocks: withOfficeHours(given.clocks) };
  const sha256 = createHash('sha256').update(canonicalJson(process)).digest('hex');
  const latest = await tx.maybe<{ version: number; sha256: string }>(LATEST, [process.name]);
  if (latest?.sha256 === sha256) return latest.version;
  const version = (latest?.version ?? 0) + 1;
  // Not in canonical order: people read the states and actions in the order in which they were declared.
  await tx.rows(PUBLISH, [process.name, version, sha256, JSON.stringify({ ...process, version }), now]);
  return version;
}
