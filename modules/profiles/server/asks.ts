import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql, type Tx } from '#platform/db/server/database.ts';
import { declaredProfile } from './attributes.ts';

export interface AskRow {
  source: string;
  asked_at: Date;
  answered_at: Date | null;
  /** A message key under `profiles.trouble`. */
  trouble: string | null;
}

const ASK = sql(
  'profile_ask',
  `INSERT INTO profile_asks (organisation_id, source, asked_at) VALUES ($1, $2, $3)
   ON CONFLICT (organisation_id, source) DO UPDATE SET asked_at = $3`,
);
const SEND = sql(
  'profile_ask_send',
  "INSERT INTO outbox (topic, payload, at) VALUES ('profile.ask', $1, $2)",
);
const ANSWERED = sql(
  'profile_answered',
  `INSERT INTO profile_asks (organisation_id, source, asked_at, answered_at, trouble) VALUES ($1, $2, $3, $3, $4)
   ON CONFLICT (organisation_id, source) DO UPDATE SET answered_at = $3, trouble = $4`,
);
const OF_FIRM = sql('profile_asks_of', 'SELECT * FROM profile_asks WHERE organisation_id = $1');

/** Has sources outside asked about a firm, after the commit. Unknown and own sources are passed over. */
export async function askSources(
  tx: Tx,
  organisation: string,
  sources: readonly string[],
  now: Date,
): Promise<void> {
  for (const source of sources) {
    if (declaredProfile().sources.get(source)?.kind !== 'outside') continue;
    await tx.rows(ASK, [organisation, source, now]);
    await tx.rows(SEND, [JSON.stringify({ organisation, source, askId: newId() }), now]);
  }
}

export async function keepAnswered(
  tx: Tx,
  asked: { organisation: string; source: string },
  { now, trouble }: { now: Date; trouble: string | null },
): Promise<void> {
  await tx.rows(ANSWERED, [asked.organisation, asked.source, now, trouble]);
}

export function asksOf(db: Queryable, organisation: string): Promise<AskRow[]> {
  return db.rows<AskRow>(OF_FIRM, [organisation]);
}

/** Ids of all sources outside. */
export function outsideSources(): string[] {
  return [...declaredProfile().sources.values()].filter(({ kind }) => kind === 'outside').map(({ id }) => id);
}
