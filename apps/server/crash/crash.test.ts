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
import { openChance } from '../demo/chance.ts';
import { findWrongOutside } from './checkOutside.ts';
import { findLost, findUnfolded, findWrong } from './checks.ts';
import { EFFECTS_TABLE } from './countEffects.ts';
import { openMakers, signInOfficers } from './crew.ts';
import { type Installation, makeInstallation } from './installation.ts';
import { type KillableServer, startKillable, until } from './killableServer.ts';
import { planKills, VICTIMS, type Victim } from './killPlan.ts';
import { type Load, startLoad } from './load.ts';
import { type Outside, openOutside } from './outside.ts';
import { openRepeats } from './repeats.ts';
import { untilQuiet } from './untilQuiet.ts';

/** Longer runs: ONEWINDOW_CRASH_KILLS=200 npm run test:crash. The seed of a run is printed, and can be given. */
const KILLS = Number(process.env['ONEWINDOW_CRASH_KILLS'] ?? 20);
const SEED = Number(process.env['ONEWINDOW_CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const CLIENTS = 6;
/** So many writes are acknowledged between two kills, at least and at most: the pace is the server's, not the clock's. */
const WRITES_BETWEEN = { least: 3, most: 10 };
/** A write takes about so long. */
const LONGEST_PAUSE_MS = 30;
/** What becomes due in one night is done in about so long. */
const LONGEST_NIGHT_MS = 300;
const DAY = 86_400_000;
/** Four of them are past the end of every limit that the load's cases have. */
const NIGHT = 25 * DAY;

const chance = openChance(SEED);
const killed = Object.fromEntries(VICTIMS.map((victim) => [victim, 0])) as Record<Victim, number>;
/** Heads of the ledger, as anybody could have kept them. */
const heads = new Set<string>();
let outside: Outside;
let installation: Installation;
let server: KillableServer;
let database: Database;
let load: Load;
let repeats: ReturnType<typeof openRepeats>;
const filesBack: { id: string; same: boolean }[] = [];
let killedWithWritesUnderWay = 0;

async function kill(victim: Victim): Promise<void> {
  if (chance.below(3) === 0) outside.loseAnswers();
  await server.kill(victim, database);
  killed[victim]++;
}

/** Kills each of them at a moment when writes are under way. */
async function killUnderLoad(victims: readonly Victim[]): Promise<void> {
  for (const victim of victims) {
    const { least, most } = WRITES_BETWEEN;
    const target = load.answered.length + least + chance.below(most - least);
    load.goOn();
    await until('work goes on', async () => {
      if (load.isIdle()) load.goOn();
      return load.answered.length >= target && load.underWay > 0;
    });
    await sleep(chance.below(LONGEST_PAUSE_MS));
    if (load.underWay > 0) killedWithWritesUnderWay++;
    await kill(victim);
    await repeats.some();
    const head = await fetch(`${installation.url}/ledger/checkpoint`);
    if (head.ok) heads.add(await head.text());
  }
}

/** Lets days pass, and kills while what became due is done. */
async function killAtNight(victims: readonly Victim[]): Promise<void> {
  const time = await openTime(database, { demo: true });
  await untilQuiet(database, time.now);
  for (const victim of victims) {
    await time.advance(NIGHT);
    await sleep(chance.below(LONGEST_NIGHT_MS));
    await kill(victim);
  }
  await untilQuiet(database, time.now);
  await time.close();
}

beforeAll(
  async () => {
    console.log(`crash test: ${KILLS} kills, seed ${SEED}`);
    outside = await openOutside();
    installation = await makeInstallation(outside.connectors);
    server = await startKillable(installation, chance);
    const aside = installation.openAside();
    database = aside.database;
    await withClient(aside.migratorUrl, (client) => client.query(EFFECTS_TABLE));
    const officers = await signInOfficers(database);
    load = startLoad({ url: installation.url, nextMaker: openMakers(database), officers, clients: CLIENTS });
    repeats = openRepeats(load.answered, chance);
    const plan = planKills(KILLS, chance);
    await killUnderLoad(plan.underLoad);
    await load.end();
    for (const { id, content, owner } of load.files) {
      filesBack.push({ id, same: String(await owner.download(id)) === content });
    }
    await killAtNight(plan.atNight);
    console.log(
      `killed: ${Object.entries(killed)
        .map(([victim, times]) => `${victim} ${times}`)
        .join(', ')}; ${killedWithWritesUnderWay} of them with writes under way.`,
      `${load.answered.length} writes acknowledged, ${repeats.count()} repeated;`,
      `${outside.regulator.effects.length} pushes by ${outside.regulator.requests()} requests,`,
      `${outside.sms.effects.length} messages by ${outside.sms.requests()}`,
    );
  },
  120_000 + KILLS * 30_000,
);

afterAll(async () => {
  await server?.abandon();
  await outside?.close();
  installation?.remove();
});

describe('a server that is killed again and again', () => {
  it('was killed at least twenty times, in every way, with work going on', () => {
    expect(Object.values(killed).reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(20);
    for (const victim of VICTIMS) expect(killed[victim], victim).toBeGreaterThanOrEqual(3);
    expect(killedWithWritesUnderWay).toBeGreaterThanOrEqual(12);
    expect(load.acknowledged.length).toBeGreaterThan(killedWithWritesUnderWay);
  });

  it('has every act that it acknowledged, once, in the ledger too', async () => {
    const keys = await openKeys(path.join(installation.dataFolder, 'keys'), {});
    const origin = originOf(readConfig(installation.env));
    await sequenceOnce({ database, signer: logSigner(keys.ledger, origin), now: () => new Date() });
    expect(await findLost(database, load.acknowledged)).toEqual([]);
  });

  it('gives the first answer to whatever is sent again', () => {
    expect(repeats.different).toEqual([]);
    expect(repeats.count()).toBeGreaterThan(KILLS);
  });

  it('made one case of each submission, however often it was sent', async () => {
    const rows = await database.rows<{ id: string }>('SELECT case_id AS id FROM applications');
    expect(rows.map(({ id }) => id).sort()).toEqual([...load.cases].sort());
  });

  it('has every file that it acknowledged, as it was', () => {
    expect(filesBack.filter(({ same }) => !same)).toEqual([]);
    expect(filesBack.length).toBeGreaterThan(killedWithWritesUnderWay);
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

  it('had everything done once by others: pushes to the regulator, text messages', async () => {
    expect(await findWrongOutside(database, outside)).toEqual({});
    expect(outside.regulator.effects.length).toBeGreaterThan(0);
    expect(outside.sms.effects.length).toBeGreaterThan(0);
  });

  it('has in each case what its acts add up to', async () => {
    expect(await findUnfolded(database)).toEqual([]);
  });

  it('has a ledger that verifies, against every head that it ever showed', async () => {
    const keys = await openKeys(path.join(installation.dataFolder, 'keys'), {});
    const origin = originOf(readConfig(installation.env));
    const report = await verifyLedger(database, logPublicKeys(keys.ledger, origin), {
      checkpoint: [...heads],
    });
    expect(report).toMatchObject({ ok: true, problems: [], unsequenced: 0, erasedWithoutRecord: 0 });
    expect(report.size).toBeGreaterThanOrEqual(load.acknowledged.length);
    expect(heads.size).toBeGreaterThan(1);
  });

  it('still stops cleanly when asked', async () => {
    await database.close();
    expect(await server.stop()).toEqual([0, 0]);
    expect(installation.postmaster()).toBeUndefined();
  });
});
