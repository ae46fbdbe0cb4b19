import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '#modules/identity/server/sessions/sessions.ts';
import { signInPerson } from '#modules/identity/server/signInPerson.ts';
import { addDelegation, findOrganisationByCode, putOrganisations } from '#modules/organisations/index.ts';
import type { Database, Tx } from '#platform/db/server/database.ts';
import { demoUscc } from '#platform/identifiers/pure/demoUscc.ts';

export interface Maker {
  name: string;
  session: string;
}

export interface Officer {
  role: string;
  session: string;
}

const PROVIDER = 'demo';
const LIMITS = { idleMinutes: 600, absoluteHours: 12 };
/** Far from the serials that the demo gives out. */
const FIRST_SERIAL = 20_000;
const PAUSE_MS = 60;
const POSTS = `SELECT id, person_id AS person, role FROM posts
  WHERE agency_id = 'yunxi-approval' AND role IN ('window', 'reviewer', 'decider')`;

/** Fictional tea makers without end, each with an owner who is signed in and has a mobile. */
export function openMakers(database: Database): () => Promise<Maker> {
  let count = 0;
  return async () => {
    for (;;) {
      const n = count++;
      const maker = await database.transaction((tx) => makeMaker(tx, n, new Date())).catch(() => undefined);
      if (maker) return maker;
      // The database is down just now; whether this one was made nobody knows, so the next one is another.
      await sleep(PAUSE_MS);
    }
  };
}

async function makeMaker(tx: Tx, n: number, now: Date): Promise<Maker> {
  const uscc = demoUscc(FIRST_SERIAL + n);
  const name = `茶农${n}`;
  const place = 'yunxi-chashan';
  const facts = { address: `云溪市茶山区${n}号`, place, industry: 'C1530', establishedOn: '2020-01-02' };
  const firm = { uscc, name: `云溪市${n}号茶业有限公司`, kind: 'enterprise' as const };
  await putOrganisations(tx, [{ ...firm, legalRepresentative: name, ...facts }], 'demo', now);
  const organisation = (await findOrganisationByCode(tx, uscc))!.id;
  const mobile = `1200${1_000_000 + n * 10 + 1}`;
  const known = { provider: PROVIDER, subject: `maker-${n}`, name, mobile };
  const { id: person } = await signInPerson(tx, known, now);
  const owner = { organisation, person, delegation: 'owner' as const, may: [] };
  await addDelegation(
    tx,
    { ...owner, agentOrganisation: null, validTo: null },
    { kind: 'system', by: 'pack' },
    now,
  );
  const capacity = { kind: 'firm' as const, organisation };
  const session = await openSession(tx, { person, provider: PROVIDER, capacity, userAgent: 'crash' }, LIMITS);
  return { name, session };
}

/** The officers of the approval bureau, signed in at their posts. */
export async function signInOfficers(database: Database): Promise<Officer[]> {
  const posts = await database.rows<{ id: string; person: string; role: string }>(POSTS);
  return database.transaction((tx) =>
    Promise.all(
      posts.map(async ({ id, person, role }) => {
        const capacity = { kind: 'officer' as const, post: id };
        const opened = { person, provider: PROVIDER, capacity, userAgent: 'crash' };
        return { role, session: await openSession(tx, opened, LIMITS) };
      }),
    ),
  );
}
