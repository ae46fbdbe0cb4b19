import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTime } from '#platform/clock/server/time.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import type { Database } from '#platform/db/server/database.ts';
import { withClient } from '#platform/db/server/roles.ts';
import { logPublicKeys, logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { sequenceOnce } from '#platform/ledger/server/sequencer/sequenceOnce.ts';
import { verifyLedger } from '#platform/ledger/server/verify/verifyLedger.ts';
import { originOf, readConfig } from '../config.ts';
import { findLost, findUnfolded, findWrong } from './checks.ts';
import { EFFECTS_TABLE } from './countEffects.ts';
import { makeMakers, signInOfficers } from './crew.ts';
import { type Installation, makeInstallation } from './installation.ts';
import { type KillableServer, startKillable, type Victim } from './killableServer.ts';
import { type Load, startLoad } from './load.ts';
import { untilQuiet } from './untilQuiet.ts';

const UNDER_LOAD: Victim[] = [...times(9, 'database'), ...times(3, 'server'), ...times(3, 'both')];
const AT_NIGHT: Victim[] = [...times(3, 'database'), ...times(1, 'server'), ...times(1, 'both')];
const CLIENTS = 6;
const MAKERS = 240;
const DAY = 86_400_000;
/** Past the end of every limit that the load's cases have. */
const LONG_AFTER = 100 * DAY;

let installation: Installation;
let server: KillableServer;
let database: Database;
let load: Load;
let exitCode: number | null;
const killed: Victim[] = [];

function times(count: number, victim: Victim): Victim[] {
  return Array(count).fill(victim);
}

/** Kills each of them once, in any order and at any moment. */
async function killAll(victims: readonly Victim[], longestPause: number): Promise<void> {
  const order = [...victims].sort(() => Math.random() - 0.5);
  for (const victim of order) {
    await sleep(Math.random() * longestPause);
    const t0 = performance.now();
    await server.kill(victim);
    console.log(victim, Math.round(performance.now() - t0), load.acknowledged.length);
    killed.push(victim);
    load.assertGoing();
  }
}

beforeAll(async () => {
  installation = await makeInstallation();
  server = await startKillable(installation);
  const aside = installation.openAside();
  database = aside.database;
  await withClient(aside.migratorUrl, (client) => client.query(EFFECTS_TABLE));
  const makers = await makeMakers(database, MAKERS, new Date());
  const officers = await signInOfficers(database);
  load = startLoad({ url: installation.url, makers, officers, clients: CLIENTS });
  await killAll(UNDER_LOAD, 800);
  await load.end();
  const time = await openTime(database, { demo: true });
  await time.advance(LONG_AFTER);
  await killAll(AT_NIGHT, 400);
  await untilQuiet(database, time.now);
  await time.close();
}, 240_000);

afterAll(async () => {
  await database?.close();
  await server?.abandon();
  installation?.remove();
});

describe('a server that is killed again and again', () => {
  it('was killed at least twenty times, with work going on', () => {
    expect(killed.length).toBeGreaterThanOrEqual(20);
    expect(load.acknowledged.length).toBeGreaterThan(50);
  });

  it('has every act that it acknowledged', async () => {
    expect(await findLost(database, load.acknowledged)).toEqual([]);
  });

  it('made one case of each submission, however often it was sent', async () => {
    const rows = await database.rows<{ id: string }>('SELECT case_id AS id FROM applications');
    expect(rows.map(({ id }) => id).sort()).toEqual([...load.cases].sort());
  });

  it('has every file that it acknowledged', async () => {
    const rows = await database.rows('SELECT id FROM files WHERE id = ANY ($1)', [load.files]);
    expect(rows).toHaveLength(load.files.length);
  });

  it('did everything that follows once: licences, checks, tasks, timers, reactions', async () => {
    expect(await findWrong(database)).toEqual({});
    const counts = await database.one<Record<string, number>>(
      `SELECT (SELECT count(*) FROM licences) AS licences, (SELECT count(*) FROM post_checks) AS checks,
         (SELECT count(*) FROM actions WHERE body ? 'clock') AS expired,
         (SELECT count(*) FROM counted_effects WHERE topic = 'case.warned') AS warned`,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  });

  it('has in each case what its acts add up to', async () => {
    expect(await findUnfolded(database)).toEqual([]);
  });

  it('has a ledger that verifies, all of it under a signed head', async () => {
    const keys = await openKeys(path.join(installation.dataFolder, 'keys'), {});
    const origin = originOf(readConfig(installation.env));
    await sequenceOnce({ database, signer: logSigner(keys.ledger, origin), now: () => new Date() });
    const report = await verifyLedger(database, logPublicKeys(keys.ledger, origin));
    expect(report).toMatchObject({ ok: true, problems: [], unsequenced: 0, erasedWithoutRecord: 0 });
    expect(report.size).toBeGreaterThanOrEqual(load.acknowledged.length);
  });

  it('still stops cleanly when asked', async () => {
    await database.close();
    exitCode = await server.stop();
    expect(exitCode).toBe(0);
    expect(installation.postmaster()).toBeUndefined();
  });
});
